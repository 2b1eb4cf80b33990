package io.swremu.junit;

import io.swremu.client.SwrCredentials;
import io.swremu.client.SwrEmulatorClient;
import java.lang.reflect.Modifier;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** What {@link SwrEmulator} does. */
public final class SwrEmulatorExtension
        implements BeforeAllCallback, AfterAllCallback, BeforeEachCallback, AfterEachCallback, ParameterResolver {
    private static final Map<Class<?>, TestSession> SESSIONS = new ConcurrentHashMap<>();

    /** For JUnit. */
    public SwrEmulatorExtension() {}

    /**
     * The credentials of a test class, for what needs them before there is a test, such as a method with Spring's
     * {@code @DynamicPropertySource}. Starts the server if need be.
     *
     * @param test a class with {@link SwrEmulator}
     * @throws IllegalArgumentException if it is not annotated
     */
    public static SwrCredentials credentials(Class<?> test) {
        return session(test).credentials();
    }

    /**
     * The client of a test class.
     *
     * @param test a class with {@link SwrEmulator}
     * @throws IllegalArgumentException if it is not annotated
     */
    public static SwrEmulatorClient client(Class<?> test) {
        return session(test).client();
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        session(context.getRequiredTestClass());
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        session(context.getRequiredTestClass()).beginTest();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        if (context.getExecutionException().isPresent()) {
            Class<?> test = context.getRequiredTestClass();
            System.out.println(session(test).report(test.getSimpleName() + ": " + context.getDisplayName()));
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        Class<?> test = context.getRequiredTestClass();
        if (owner(test) == test) {
            TestSession session = SESSIONS.remove(test);
            if (session != null) {
                session.close();
            }
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == SwrCredentials.class || type == SwrEmulatorClient.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        TestSession session = session(context.getRequiredTestClass());
        return parameter.getParameter().getType() == SwrCredentials.class ? session.credentials() : session.client();
    }

    private static TestSession session(Class<?> test) {
        return SESSIONS.computeIfAbsent(owner(test), TestSession::begin);
    }

    /** Nested classes share what the class around them has, unless they are annotated themselves. */
    private static Class<?> owner(Class<?> test) {
        Class<?> owner = test;
        @Nullable Class<?> outer = owner.getEnclosingClass();
        while (outer != null
                && !owner.isAnnotationPresent(SwrEmulator.class)
                && !Modifier.isStatic(owner.getModifiers())) {
            owner = outer;
            outer = owner.getEnclosingClass();
        }
        if (!owner.isAnnotationPresent(SwrEmulator.class)) {
            throw new IllegalArgumentException(test.getName() + " has no @SwrEmulator");
        }
        return owner;
    }
}
