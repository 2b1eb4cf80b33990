import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Runs the parts of the benchmark that are named, or all. Each prints its tables, keeps them in {@code bench/results}, and
 * with {@code --write} puts them into {@code docs/performance.md}. {@code --quick} takes smaller numbers, to see whether
 * a part works.
 */
public final class Bench {
    private static final Map<String, Part> PARTS = new LinkedHashMap<>();

    static {
        PARTS.put("start", new StartUp());
        PARTS.put("requests", new Requests());
        PARTS.put("tags", new Tags());
        PARTS.put("lists", new Lists());
        PARTS.put("blobs", new Blobs());
        PARTS.put("memory", new Memory());
        PARTS.put("state", new State());
    }

    /** One part. */
    interface Part {
        /** Measures and adds its tables to a report. */
        void run(Setup setup, Report report) throws Exception;
    }

    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        var names = new ArrayList<String>();
        boolean write = false;
        boolean quick = false;
        for (String argument : arguments) {
            switch (argument) {
                case "--write" -> write = true;
                case "--quick" -> quick = true;
                case "--no-build" -> {} // of the script
                default -> names.add(argument);
            }
        }
        for (String name : names) {
            if (!PARTS.containsKey(name)) {
                System.err.println("There is no part " + name + ", but " + String.join(", ", PARTS.keySet()) + ".");
                System.exit(2);
            }
        }
        var failed = new ArrayList<String>();
        for (String name : names.isEmpty() ? List.copyOf(PARTS.keySet()) : names) {
            if (!run(name, write, quick)) {
                failed.add(name);
            }
        }
        if (!failed.isEmpty()) {
            System.err.println("Not measured: " + String.join(", ", failed));
            System.exit(1);
        }
    }

    /** Runs a part; if it fails, the others still run. */
    private static boolean run(String name, boolean write, boolean quick) throws InterruptedException {
        System.err.println("== " + name);
        try (var setup = new Setup(quick)) {
            var report = new Report(name);
            report.line(setup.description());
            PARTS.get(name).run(setup, report);
            System.out.println(report.text());
            report.save(Path.of("bench/results"));
            if (write) {
                report.writeInto(Path.of("docs/performance.md"));
            }
            return true;
        } catch (InterruptedException stopped) {
            throw stopped;
        } catch (Exception failure) {
            failure.printStackTrace();
            return false;
        }
    }

    /** The median of some figures, which are sorted by this. */
    static double median(double[] figures) {
        java.util.Arrays.sort(figures);
        return figures[figures.length / 2];
    }

    /** Work that is timed. */
    interface Work {
        void run() throws IOException;
    }

    /** How many seconds something takes. */
    static double seconds(Work work) throws IOException {
        long begun = System.nanoTime();
        work.run();
        return (System.nanoTime() - begun) / 1e9;
    }
}
