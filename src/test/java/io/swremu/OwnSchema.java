package io.swremu;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Keeps a shared server whose accounts are others than the rest's apart from them, where the tests run on PostgreSQL. */
final class OwnSchema implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        if (System.getenv("SPRING_DATASOURCE_URL") != null) {
            RunningServer.sharedDatabase()
                    .forEach(option -> TestPropertyValues.of(option.substring("--".length()))
                            .applyTo(context));
        }
    }
}
