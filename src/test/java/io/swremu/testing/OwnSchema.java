package io.swremu.testing;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Gives a shared server a schema and a data directory of its own, where the tests run on PostgreSQL. */
final class OwnSchema implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        if (System.getenv("SPRING_DATASOURCE_URL") != null) {
            RunningServer.sharedDatabase()
                    .forEach(option -> TestPropertyValues.of(option.substring("--".length()))
                            .applyTo(context));
            TestPropertyValues.of("swr.data-dir=" + RunningServer.newDirectory())
                    .applyTo(context);
        }
    }
}
