package io.swremu.testing;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * Hands each test class an account of its own, as a {@link TestAccount} or as its administrator's {@link Api}. The
 * shared server is configured with as many.
 */
public final class TestAccounts implements ParameterResolver {
    /** One for each class, and for some classes another one. */
    private static final int ACCOUNTS = 200;

    private static final class Handed {
        private final AtomicInteger count = new AtomicInteger();
        private final Map<Class<?>, TestAccount> accounts = new ConcurrentHashMap<>();
        private final Map<Class<?>, TestAccount> others = new ConcurrentHashMap<>();

        private TestAccount to(Class<?> type, int port) {
            return accounts.computeIfAbsent(
                    type, absent -> next(port, () -> others.computeIfAbsent(type, none -> next(port, this::noThird))));
        }

        private TestAccount next(int port, Supplier<TestAccount> other) {
            int number = count.incrementAndGet();
            if (number > ACCOUNTS) {
                throw new IllegalStateException("the tests want more than " + ACCOUNTS + " accounts");
            }
            return new TestAccount(port, number, other);
        }

        private TestAccount noThird() {
            throw new IllegalStateException("a class has two accounts");
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        Class<?> type = parameter.getParameter().getType();
        return type == Api.class || type == TestAccount.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        int port = SpringExtension.getApplicationContext(test)
                .getEnvironment()
                .getRequiredProperty("local.server.port", Integer.class);
        TestAccount account = test.getRoot()
                .getStore(ExtensionContext.Namespace.create(TestAccounts.class))
                .computeIfAbsent(Handed.class)
                .to(test.getRequiredTestClass(), port);
        return parameter.getParameter().getType() == Api.class ? account.api() : account;
    }

    /** Configures the accounts. */
    static final class Configured implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            var options = new HashMap<String, String>();
            configure(options, 0, "test", "test"); // the default account
            for (int number = 1; number <= ACCOUNTS; number++) {
                configure(options, number, TestAccount.name(number), TestAccount.accessKey(number));
            }
            TestPropertyValues.of(options).applyTo(context);
        }

        private static void configure(Map<String, String> options, int index, String name, String accessKey) {
            String option = "swr.iam.accounts[" + index + "]";
            options.put(option + ".name", name);
            options.put(option + ".users[0].name", "test");
            options.put(option + ".users[0].access-key", accessKey);
        }
    }
}
