package io.swremu;

import java.time.InstantSource;
import java.util.Map;
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

    /** Starts a server whose time is that of a clock. */
    public static RunningServer at(InstantSource clock, String... options) {
        return start(
                builder()
                        .initializers(context -> ((GenericApplicationContext) context)
                                .registerBean(
                                        "movableClock",
                                        InstantSource.class,
                                        () -> clock,
                                        definition -> definition.setPrimary(true))),
                Map.of(),
                options);
    }

    /** Starts a server with environment variables beside those of this process. */
    public static RunningServer with(Map<String, Object> variables, String... options) {
        return start(builder(), variables, options);
    }

    private static SpringApplicationBuilder builder() {
        return new SpringApplicationBuilder(SwrEmulatorApplication.class);
    }

    private static RunningServer start(
            SpringApplicationBuilder builder, Map<String, Object> variables, String... options) {
        var environment = new StandardServletEnvironment();
        environment
                .getPropertySources()
                .addBefore(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                        new SystemEnvironmentPropertySource("test", variables));
        String[] arguments = new String[options.length + 1];
        arguments[0] = "--swr.port=0";
        System.arraycopy(options, 0, arguments, 1, options.length);
        return new RunningServer(builder.environment(environment).run(arguments));
    }

    /** The port that the server listens on. */
    public int port() {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    /** A part of the server, for what cannot be seen from outside. */
    public <T> T bean(Class<T> type) {
        return context.getBean(type);
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
