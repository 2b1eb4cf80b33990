package io.swremu.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test class that needs the emulator. The server is started once per test run, in a process of its own and on a free
 * port, and ends with the run. Constructors and methods may take these parameters: {@link io.swremu.client.SwrCredentials}
 * has the endpoint, the keys and the login of the registry, {@link io.swremu.client.SwrEmulatorClient} makes faults, looks
 * at what was sent, and so on. When a test fails, what it has sent to the emulator is printed.
 *
 * <p>System properties of the test run: {@code swr.server} is a server to run instead of the one that comes with this kit,
 * see {@link #server}; {@code swr.reuse=true} leaves the server for the next test run of the same build; {@code swr.log} is
 * the file of the server's output, {@code target/swr-emulator.log} unless told.
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(SwrEmulatorExtension.class)
public @interface SwrEmulator {
    /** What keeps its tests apart from others. */
    Isolation isolation() default Isolation.ACCOUNT;

    /**
     * What is there before the tests: a seed in YAML or JSON, or where it is: a name on the class path, relative to the test
     * class unless it begins with a slash, or else a file. With {@link Isolation#RESET} it is loaded before each test,
     * otherwise once before the first.
     */
    String seed() default "";

    /** Options of the server, such as {@code --swr.auth.mode=strict}. Classes with the same options share a server. */
    String[] options() default {};

    /**
     * The server's jar or unpacked distribution. Unless told, it is that of the system property {@code swr.server}, or of
     * the environment variable {@code SWR_SERVER}, or the one that comes with this kit.
     */
    String server() default "";
}
