package io.swremu.app;

import io.swremu.content.blob.BlobStore;
import jakarta.persistence.EntityManagerFactory;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.stereotype.Component;

/**
 * Reads all options, and opens the data directory, before the web server is made and anything else is opened: a wrong one
 * then is the only thing that the start has to say, and nothing has to be taken down again.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class EarlyOptions implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
    private final ListableBeanFactory beans;
    private final ConfigurableEnvironment environment;
    private final ObjectProvider<BlobStore> store;

    EarlyOptions(ListableBeanFactory beans, ConfigurableEnvironment environment, ObjectProvider<BlobStore> store) {
        this.beans = beans;
        this.environment = environment;
        this.store = store;
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        Map<String, Class<?>> options = options();
        var names = new OptionNames();
        options.values().forEach(type -> names.add(prefixOf(type), type));
        new UnknownOptions(names).refuse(environment);
        options.keySet().forEach(beans::getBean);
        store.getObject();
        beginRows();
    }

    /** The schema and Hibernate get ready beside the web server. A database that Hibernate has to ask comes first. */
    private void beginRows() {
        beans.getBean(DataSource.class);
        if (beans.getBean(DatabaseLocation.class).isReplaced()) {
            beans.getBean(Migrations.class).await();
        }
        beans.getBean(EntityManagerFactory.class);
    }

    /** The records that hold the emulator's options, each with its bean's name. */
    private Map<String, Class<?>> options() {
        var options = new LinkedHashMap<String, Class<?>>();
        for (String name : beans.getBeanDefinitionNames()) {
            Class<?> type = beans.getType(name, false);
            if (type != null && type.isRecord() && type.isAnnotationPresent(ConfigurationProperties.class)) {
                options.put(name, type);
            }
        }
        return options;
    }

    private static String prefixOf(Class<?> type) {
        var annotation = Objects.requireNonNull(type.getAnnotation(ConfigurationProperties.class));
        return annotation.prefix().isEmpty() ? annotation.value() : annotation.prefix();
    }
}
