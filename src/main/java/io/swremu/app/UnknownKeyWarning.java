package io.swremu.app;

import java.util.Locale;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.ApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.stereotype.Component;

/** Warns of {@code swr.} options and {@code SWR_} variables that nothing reads, with the name that was probably meant. */
@Component
class UnknownKeyWarning {
    private static final Logger log = LoggerFactory.getLogger(UnknownKeyWarning.class);
    private static final String PREFIX = "swr.";
    private static final String VARIABLE_PREFIX = "SWR_";

    @EventListener
    void started(ApplicationStartedEvent event) {
        ApplicationContext context = event.getApplicationContext();
        var known = new KnownKeys();
        for (String bean : context.getBeanNamesForAnnotation(ConfigurationProperties.class)) {
            Class<?> type = Objects.requireNonNull(context.getType(bean));
            var properties = Objects.requireNonNull(context.findAnnotationOnBean(bean, ConfigurationProperties.class));
            String prefix = properties.prefix().isEmpty() ? properties.value() : properties.prefix();
            if (type.isRecord() && (prefix + ".").startsWith(PREFIX)) {
                known.add(prefix, type);
            }
        }
        ((ConfigurableEnvironment) context.getEnvironment())
                .getPropertySources().stream()
                        .filter(EnumerablePropertySource.class::isInstance)
                        .map(EnumerablePropertySource.class::cast)
                        .forEach(source -> check(source, known));
    }

    private static void check(EnumerablePropertySource<?> source, KnownKeys known) {
        boolean variables = source.getName().equals(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME);
        for (String name : source.getPropertyNames()) {
            if (variables && name.startsWith(VARIABLE_PREFIX) && !known.containsVariable(name)) {
                log.warn(
                        "Unknown variable {}; did you mean {}?",
                        name,
                        known.variableNearestTo(name).orElse(""));
            }
            if (name.toLowerCase(Locale.ROOT).startsWith(PREFIX) && !known.contains(name)) {
                log.warn(
                        "Unknown option {}; did you mean {}?",
                        name,
                        known.nearestTo(name).orElse(""));
            }
        }
    }
}
