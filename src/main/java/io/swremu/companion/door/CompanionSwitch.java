package io.swremu.companion.door;

import java.util.List;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.aot.AbstractAotProcessor;
import org.springframework.core.env.Environment;
import org.springframework.web.bind.annotation.RestController;

/**
 * Takes the emulator's own API away if it is switched off: all beans of this floor, so that no filter, listener or path of it
 * is left. Each start decides that, not the build, which would decide it for all.
 */
@Configuration(proxyBeanMethods = false)
class CompanionSwitch {
    private static final String FLOOR = "io.swremu.companion.";
    private static final String SEED = "swr.seed";
    private static final List<String> OF_SEEDS = List.of(FLOOR + "seed.", FLOOR + "reset.");

    @Bean
    static BeanFactoryPostProcessor companionIfEnabled(Environment options) {
        return beans -> {
            if (!Boolean.getBoolean(AbstractAotProcessor.AOT_PROCESSING) && !isEnabled(options)) {
                remove(beans, options.containsProperty(SEED));
            }
        };
    }

    private static boolean isEnabled(Environment options) {
        return Binder.get(options)
                .bind(CompanionProperties.PREFIX + ".enabled", Boolean.class)
                .orElse(true);
    }

    private static void remove(ConfigurableListableBeanFactory beans, boolean seeded) {
        var definitions = (BeanDefinitionRegistry) beans;
        for (String name : beans.getBeanDefinitionNames()) {
            Class<?> type = beans.getType(name, false);
            if (type != null && type.getName().startsWith(FLOOR) && !staysFor(type, seeded)) {
                definitions.removeBeanDefinition(name);
            }
        }
    }

    /**
     * Options are known whether or not they are of use; and who runs cannot be removed. The seed of a start needs no API.
     *
     * @param seeded whether there is one
     */
    private static boolean staysFor(Class<?> type, boolean seeded) {
        return type.isAnnotationPresent(ConfigurationProperties.class)
                || type == CompanionSwitch.class
                || seeded
                        && OF_SEEDS.stream().anyMatch(type.getName()::startsWith)
                        && !type.isAnnotationPresent(RestController.class);
    }
}
