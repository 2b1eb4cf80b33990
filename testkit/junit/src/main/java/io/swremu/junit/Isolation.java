package io.swremu.junit;

/** What keeps the tests of a class from seeing what others have done. */
public enum Isolation {
    /**
     * Each class has an account of its own, which is deleted with all it has when the class is done. Classes may run at the
     * same time, on one server. The injected client sees the requests of this account only, and its faults hit no others.
     */
    ACCOUNT,
    /**
     * The server is reset before each test. No other class may run at the same time on the same server; the caller is the
     * default user.
     */
    RESET,
    /** Nothing: what a test has done stays until the server ends. The caller is the default user. */
    NONE
}
