package io.swremu;

import java.time.InstantSource;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.web.context.support.StandardServletEnvironment;

/** A server of a test's own, for options that the shared one does not have. Each costs a start. */
public final class RunningServer implements AutoCloseable {
    private final ConfigurableApplicationContext context;

    private RunningServer(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** Starts a server on a free port with options such as {@code --swr.quota.namespaces=5}. */
    public static RunningServer with(String... options) {
        return with(Map.of(), options);
    }

    /** Starts a server with environment variables beside those of this process. */
    public static RunningServer with(Map<String, Object> variables, String... options) {
        var environment = new StandardServletEnvironment();
        environment
                .getPropertySources()
                .addBefore(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                        new SystemEnvironmentPropertySource("test", variables));
        return new RunningServer(new SpringApplicationBuilder(SwrEmulatorApplication.class)
                .environment(environment)
                .run(onFreePort(options)));
    }

    /** Starts a server that goes by a clock of the test's. */
    public static RunningServer at(InstantSource clock, String... options) {
        return new RunningServer(new SpringApplicationBuilder(SwrEmulatorApplication.class)
                .initializers(context -> ((GenericApplicationContext) context)
                        .registerBean(
                                "clockOfTheTest",
                                InstantSource.class,
                                () -> clock,
                                definition -> definition.setPrimary(true)))
                .run(onFreePort(options)));
    }

    private static String[] onFreePort(String... options) {
        return Stream.concat(Stream.of("--swr.port=0"), Arrays.stream(options)).toArray(String[]::new);
    }

    /** The port that the server listens on. */
    public int port() {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    /** The server's management API. */
    public Api api() {
        return Api.on(port());
    }

    @Override
    public void close() {
        context.close();
    }
}
