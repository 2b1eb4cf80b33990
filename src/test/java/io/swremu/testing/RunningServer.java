package io.swremu.testing;

import io.swremu.SwrEmulatorApplication;
import io.swremu.content.blob.BlobStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.support.AbstractBeanDefinition;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.util.FileSystemUtils;
import org.springframework.web.context.support.StandardServletEnvironment;

/** A server of a test's own, for options that the shared one does not have. Each costs a start. */
public final class RunningServer implements AutoCloseable {
    /** The database that the tests run on, unless it is H2. */
    private static final @Nullable String POSTGRESQL = System.getenv("SPRING_DATASOURCE_URL");

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
        return start(builder().initializers(replacing(InstantSource.class, clock)), Map.of(), options);
    }

    /** Starts a server whose time is that of a clock, and whose blobs are in a store that others may have, too. */
    public static RunningServer at(InstantSource clock, BlobStore store, String... options) {
        return start(
                builder().initializers(replacing(InstantSource.class, clock), replacing(BlobStore.class, store)),
                Map.of(),
                options);
    }

    private static <T> ApplicationContextInitializer<?> replacing(Class<T> type, T other) {
        return context -> ((GenericApplicationContext) context)
                .registerBean("other" + type.getSimpleName(), type, () -> other, definition -> {
                    definition.setPrimary(true);
                    ((AbstractBeanDefinition) definition).setDestroyMethodName(""); // its owner closes it
                });
    }

    /** Starts a server with a part of the test's own, such as one that looks at what the others do. */
    public static <T> RunningServer beside(Class<T> type, T part, String... options) {
        return start(
                builder().initializers(context -> ((GenericApplicationContext) context).registerBean(type, () -> part)),
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
        Map<String, Object> all = new HashMap<>(environment.getSystemEnvironment());
        all.putAll(variables);
        String source = StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME;
        environment.getPropertySources().replace(source, new SystemEnvironmentPropertySource(source, all));
        var arguments = new ArrayList<>(List.of("--swr.port=0"));
        arguments.addAll(List.of(options));
        arguments.addAll(ownDatabase(arguments));
        if (POSTGRESQL != null && arguments.stream().noneMatch(option -> option.contains("swr.data-dir="))) {
            arguments.add("--swr.data-dir=" + newDirectory());
        }
        return new RunningServer(builder.environment(environment).run(arguments.toArray(String[]::new)));
    }

    /**
     * Options for a database that no other server has; H2 is that by itself.
     *
     * @param options the server's others
     */
    public static List<String> ownDatabase(List<String> options) {
        boolean given = options.stream().anyMatch(option -> option.contains("spring.datasource.url="));
        return POSTGRESQL == null || given ? List.of() : List.of(ownSchema(options));
    }

    /** Options for a database that servers of a test share, and no others. */
    public static List<String> sharedDatabase() {
        return POSTGRESQL != null
                ? List.of(ownSchema(List.of()))
                : List.of(
                        "--spring.datasource.url=jdbc:h2:mem:" + Fresh.name()
                                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
                                + ";LOCK_TIMEOUT=20000;DB_CLOSE_DELAY=-1",
                        "--spring.datasource.username=sa",
                        "--spring.datasource.password=");
    }

    /** A data directory that goes with the tests: rows in PostgreSQL need one. */
    static Path newDirectory() {
        try {
            Path directory = Files.createTempDirectory("swr-test-");
            Runtime.getRuntime()
                    .addShutdownHook(new Thread(() -> FileSystemUtils.deleteRecursively(directory.toFile())));
            return directory;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * The option for a schema of PostgreSQL that no other server has, or that the server before it with the same data
     * directory had: the jobs of one server are not for another one with other options.
     */
    private static String ownSchema(List<String> options) {
        String schema = options.stream()
                .filter(option -> option.contains("swr.data-dir="))
                .findFirst()
                .map(option -> "d" + Integer.toHexString(option.hashCode()))
                .orElseGet(Fresh::name);
        String url = Objects.requireNonNull(POSTGRESQL);
        try (var connection = DriverManager.getConnection(
                        url, System.getenv("SPRING_DATASOURCE_USERNAME"), System.getenv("SPRING_DATASOURCE_PASSWORD"));
                var statement = connection.createStatement()) {
            statement.execute("create schema if not exists " + schema);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        return "--spring.datasource.url=" + url + (url.contains("?") ? "&" : "?") + "currentSchema=" + schema;
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
