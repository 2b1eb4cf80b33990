package io.swremu.testing;

import java.util.concurrent.atomic.AtomicInteger;

/** Names that nothing else has: tests share a server, and runs may share a database. */
public final class Fresh {
    private static final String RUN = Long.toString(System.currentTimeMillis(), 36);
    private static final AtomicInteger COUNT = new AtomicInteger();

    private Fresh() {}

    /** A valid name of an organization, a repository or an account; no other contains it or is contained in it. */
    public static String name() {
        return "t" + RUN + "x" + Integer.toString(COUNT.incrementAndGet(), 36) + "z";
    }
}
