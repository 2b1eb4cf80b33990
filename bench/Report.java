import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Locale;

/** The tables of a part, in Markdown. */
final class Report {
    private final String part;
    private final StringBuilder text = new StringBuilder();

    Report(String part) {
        this.part = part;
    }

    /** Adds a paragraph. */
    void line(String paragraph) {
        text.append(paragraph).append("\n\n");
    }

    /** Begins a table: the first column is text, the others are figures. */
    void table(String... columns) {
        row(columns);
        row("---", Collections.nCopies(columns.length - 1, "---:").toArray());
    }

    /** Adds a row of the table. */
    void row(String first, Object... figures) {
        var row = new StringBuilder("| ").append(first).append(" |");
        for (Object figure : figures) {
            row.append(' ').append(figure).append(" |");
        }
        System.err.println(row); // what is known already, should the rest fail
        text.append(row).append('\n');
    }

    private void row(String[] columns) {
        text.append("| ").append(String.join(" | ", columns)).append(" |\n");
    }

    /** Ends a table. */
    void end() {
        text.append('\n');
    }

    /** A figure with so many digits that two of them say something. */
    static String figure(double value) {
        String pattern = value >= 100 ? "%,.0f" : value >= 10 ? "%.1f" : "%.2f";
        return String.format(Locale.ROOT, pattern, value);
    }

    String text() {
        return text.toString().strip();
    }

    /** Writes the report to a file named after its part. */
    void save(Path directory) throws IOException {
        Files.createDirectories(directory);
        Files.writeString(directory.resolve(part + ".md"), text() + "\n");
    }

    /** Replaces the part's section of a page, which stands between two comments. */
    void writeInto(Path page) throws IOException {
        String before = Files.readString(page);
        String begin = "<!-- bench/run " + part + " -->\n";
        String end = "<!-- end of " + part + " -->";
        int from = before.indexOf(begin);
        int to = before.indexOf(end);
        if (from < 0 || to < from) {
            throw new IOException(page + " has no section " + begin.strip());
        }
        Files.writeString(page, before.substring(0, from) + begin + "\n" + text() + "\n\n" + before.substring(to));
    }
}
