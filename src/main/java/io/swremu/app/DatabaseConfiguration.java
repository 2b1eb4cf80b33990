package io.swremu.app;

import com.zaxxer.hikari.HikariDataSource;
import io.swremu.platform.state.StateGate;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.bytecode.internal.none.BytecodeProviderImpl;
import org.hibernate.bytecode.spi.BytecodeProvider;
import org.hibernate.cfg.JdbcSettings;
import org.hibernate.cfg.ManagedBeanSettings;
import org.hibernate.cfg.MappingSettings;
import org.hibernate.service.spi.ServiceContributor;
import org.hibernate.type.descriptor.WrapperOptions;
import org.hibernate.type.descriptor.java.JavaType;
import org.hibernate.type.format.FormatMapper;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The pool of connections and Hibernate. Both, and the schema, get ready while the web server starts: Hibernate needs no
 * connection for it, and whoever asks for one waits for the schema.
 */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    @Bean
    @ConfigurationProperties("spring.datasource.hikari")
    HikariDataSource dataSource(EmbeddedDatabase database, Migrations migrations, StateGate gate) {
        var pool = new Pool(migrations, gate);
        pool.setJdbcUrl(database.getJdbcUrl());
        pool.setUsername(database.getUsername());
        pool.setPassword(database.getPassword());
        migrations.begin();
        return pool;
    }

    private static final class Pool extends HikariDataSource {
        private final Migrations migrations;
        private final StateGate gate;

        Pool(Migrations migrations, StateGate gate) {
            this.migrations = migrations;
            this.gate = gate;
        }

        @Override
        public Connection getConnection() throws SQLException {
            migrations.await();
            gate.check();
            return super.getConnection();
        }
    }

    /**
     * Hibernate asks the context for beans of its extension points, which could wait for each other while both start. There
     * are none.
     */
    @Bean
    HibernatePropertiesCustomizer withoutBeans() {
        return settings -> settings.put(ManagedBeanSettings.BEAN_CONTAINER, null);
    }

    /** No entity has a column of JSON or XML; what Hibernate would read and write them with is another Jackson, and JAXB. */
    @Bean
    HibernatePropertiesCustomizer withoutFormats() {
        var none = new NoFormat();
        return settings -> {
            settings.put(MappingSettings.JSON_FORMAT_MAPPER, none);
            settings.put(MappingSettings.XML_FORMAT_MAPPER, none);
        };
    }

    private static final class NoFormat implements FormatMapper {
        @Override
        public <T> T fromString(CharSequence text, JavaType<T> type, WrapperOptions options) {
            throw new UnsupportedOperationException("no entity has such a column");
        }

        @Override
        public <T> String toString(T value, JavaType<T> type, WrapperOptions options) {
            throw new UnsupportedOperationException("no entity has such a column");
        }
    }

    /** Hibernate asks a database what it is; of the embedded one that is known. */
    @Bean
    HibernatePropertiesCustomizer knownDatabase(DatabaseLocation location) throws SQLException {
        if (location.isReplaced()) {
            return settings -> {};
        }
        Driver driver = DriverManager.getDriver(location.url());
        return settings -> {
            settings.put(JdbcSettings.ALLOW_METADATA_ON_BOOT, false);
            settings.put(JdbcSettings.JAKARTA_HBM2DDL_DB_NAME, "H2");
            settings.put(JdbcSettings.JAKARTA_HBM2DDL_DB_MAJOR_VERSION, driver.getMajorVersion());
            settings.put(JdbcSettings.JAKARTA_HBM2DDL_DB_MINOR_VERSION, driver.getMinorVersion());
        };
    }

    /**
     * Spares Hibernate to write classes when it starts: those that read and write fields, since reflection does that as fast
     * by now, and proxies, since no entity refers to another. Found by its name in {@code META-INF/services}.
     */
    public static final class WithoutWrittenClasses implements ServiceContributor {
        @Override
        public void contribute(StandardServiceRegistryBuilder services) {
            services.addService(BytecodeProvider.class, new BytecodeProviderImpl());
        }
    }
}
