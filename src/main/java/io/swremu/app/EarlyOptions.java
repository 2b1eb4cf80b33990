package io.swremu.app;

import io.swremu.content.blob.BlobStore;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Reads all options, and opens the data directory, before the web server is made and anything else is opened: a wrong one
 * then is the only thing that the start has to say, and nothing has to be taken down again.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class EarlyOptions implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
    private final ListableBeanFactory beans;
    private final ObjectProvider<BlobStore> store;

    EarlyOptions(ListableBeanFactory beans, ObjectProvider<BlobStore> store) {
        this.beans = beans;
        this.store = store;
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        for (String name : beans.getBeanDefinitionNames()) {
            if (isOptions(beans.getType(name, false))) {
                beans.getBean(name);
            }
        }
        store.getObject();
    }

    private static boolean isOptions(@Nullable Class<?> type) {
        return type != null && type.isRecord() && type.isAnnotationPresent(ConfigurationProperties.class);
    }
}
