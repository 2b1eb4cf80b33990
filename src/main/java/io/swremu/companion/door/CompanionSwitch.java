package io.swremu.companion.door;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.aot.AbstractAotProcessor;
import org.springframework.core.env.Environment;

/**
 * Takes the emulator's own API away if it is switched off: all beans of this floor, so that no filter, listener or path of it
 * is left. Each start decides that, not the build, which would decide it for all.
 */
@Configuration(proxyBeanMethods = false)
class CompanionSwitch {
    private static final String FLOOR = "io.swremu.companion.";

    @Bean
    static BeanFactoryPostProcessor companionIfEnabled(Environment options) {
        return beans -> {
            if (!Boolean.getBoolean(AbstractAotProcessor.AOT_PROCESSING) && !isEnabled(options)) {
                remove(beans);
            }
        };
    }

    private static boolean isEnabled(Environment options) {
        return Binder.get(options)
                .bind(CompanionProperties.PREFIX + ".enabled", Boolean.class)
                .orElse(true);
    }

    private static void remove(ConfigurableListableBeanFactory beans) {
        var definitions = (BeanDefinitionRegistry) beans;
        for (String name : beans.getBeanDefinitionNames()) {
            Class<?> type = beans.getType(name, false);
            if (type != null && type.getName().startsWith(FLOOR) && !staysFor(type)) {
                definitions.removeBeanDefinition(name);
            }
        }
    }

    /** Options are known whether or not they are of use; and who runs cannot be removed. */
    private static boolean staysFor(Class<?> type) {
        return type.isAnnotationPresent(ConfigurationProperties.class) || type == CompanionSwitch.class;
    }
}
