import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;

/** Some clients that send one request after the other, for a while. */
final class Load {
    private static final int MOST = 1 << 20;

    private Load() {}

    /**
     * What was measured.
     *
     * @param p50 milliseconds that half of the requests took at most
     * @param p99 milliseconds that 99 of 100 requests took at most
     */
    record Result(double perSecond, double p50, double p99) {}

    /**
     * Puts load on a server.
     *
     * @param request the bytes of a client's request number so and so
     * @throws IllegalStateException if an answer has another status than the expected one
     */
    static Result on(int port, int clients, int seconds, IntFunction<byte[]> request, int expected) throws Exception {
        var threads = Executors.newFixedThreadPool(clients);
        try {
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
            Callable<long[]> client = () -> client(port, end, request, expected);
            long begun = System.nanoTime();
            var results = threads.invokeAll(java.util.Collections.nCopies(clients, client));
            var all = new long[0];
            for (var result : results) {
                long[] times = result.get();
                int before = all.length;
                all = Arrays.copyOf(all, before + times.length);
                System.arraycopy(times, 0, all, before, times.length);
            }
            double taken = (System.nanoTime() - begun) / 1e9;
            Arrays.sort(all);
            return new Result(all.length / taken, all[all.length / 2] / 1e6, all[all.length * 99 / 100] / 1e6);
        } finally {
            threads.shutdownNow();
        }
    }

    private static long[] client(int port, long end, IntFunction<byte[]> request, int expected) throws IOException {
        var times = new long[1024];
        int count = 0;
        try (var connection = new Connection(port)) {
            while (System.nanoTime() < end && count < MOST) {
                byte[] bytes = request.apply(count);
                long begun = System.nanoTime();
                int status =
                        connection.exchange(bytes, OutputStream.nullOutputStream()).status();
                if (status != expected) {
                    throw new IllegalStateException("answer " + status + " instead of " + expected);
                }
                if (count == times.length) {
                    times = Arrays.copyOf(times, 2 * count);
                }
                times[count++] = System.nanoTime() - begun;
            }
        }
        return Arrays.copyOf(times, count);
    }

    /** The median of each figure. */
    static Result median(List<Result> results) {
        return new Result(
                Bench.median(results.stream().mapToDouble(Result::perSecond).toArray()),
                Bench.median(results.stream().mapToDouble(Result::p50).toArray()),
                Bench.median(results.stream().mapToDouble(Result::p99).toArray()));
    }
}
