package io.swremu.app.metrics;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.metrics.micrometer.MicrometerMetricsTrackerFactory;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.aot.AbstractAotProcessor;
import org.springframework.core.env.Environment;

/**
 * The meters and what shows them. Spring Boot would set all of it up at each start; here it is there only if it is served,
 * which few servers do. That is decided by each start, not by the build.
 */
@Configuration(proxyBeanMethods = false)
class MetricsConfiguration {
    private static final Set<String> SHOWN_BY = Set.of("prometheus", "*");

    @Bean
    static BeanFactoryPostProcessor metricsIfServed(Environment options) {
        return beans -> {
            if (!Boolean.getBoolean(AbstractAotProcessor.AOT_PROCESSING) && !areServed(options)) {
                var definitions = (BeanDefinitionRegistry) beans;
                for (String part : List.of("metricsController", "operationTimer", "meters")) {
                    definitions.removeBeanDefinition(part);
                }
            }
        };
    }

    private static boolean areServed(Environment options) {
        List<String> endpoints = Binder.get(options)
                .bind("management.endpoints.web.exposure.include", Bindable.listOf(String.class))
                .orElseGet(List::of);
        return endpoints.stream().anyMatch(SHOWN_BY::contains);
    }

    @Bean
    PrometheusMeterRegistry meters(DataSource pool) throws SQLException {
        var meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        for (MeterBinder binder : List.of(
                new JvmGcMetrics(),
                new JvmMemoryMetrics(),
                new JvmThreadMetrics(),
                new ClassLoaderMetrics(),
                new ProcessorMetrics(),
                new UptimeMetrics())) {
            binder.bindTo(meters);
        }
        pool.unwrap(HikariDataSource.class).setMetricsTrackerFactory(new MicrometerMetricsTrackerFactory(meters));
        return meters;
    }

    @Bean
    OperationTimer operationTimer(PrometheusMeterRegistry meters) {
        return new OperationTimer(meters);
    }
}
