package io.swremu.app;

import jakarta.validation.Validation;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;

/** Loads what checks options and bodies while the server starts: it takes a while, and the first option needs it. */
class EarlyValidation implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {
    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        new Thread(Validation::buildDefaultValidatorFactory, "validation").start();
    }

    /** After logging is set up. */
    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }
}
