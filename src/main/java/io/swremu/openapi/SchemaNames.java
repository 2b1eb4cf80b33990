package io.swremu.openapi;

import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.jackson.TypeNameResolver;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Names the schema of a nested record after its enclosing type too: {@code RepositoryPageItem}. By its simple name
 * alone, two features' {@code Item} would be one schema, and one of them would be wrong.
 */
@Configuration(proxyBeanMethods = false)
class SchemaNames {

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE) // the last one to be asked, after springdoc's own, which pass on to it
    static ModelResolver namedByEnclosingType(ObjectMapperProvider mappers) {
        return new ModelResolver(mappers.jsonMapper(), new TypeNameResolver() {
                    @Override
                    protected String getNameOfClass(Class<?> type) {
                        return nameOf(type);
                    }
                })
                .openapi31(true); // as springdoc's own: otherwise, among others, examples that are empty texts are lost
    }

    /** The name of a type's schema. */
    static String nameOf(Class<?> type) {
        Class<?> enclosing = type.getEnclosingClass();
        return (enclosing == null ? "" : nameOf(enclosing)) + type.getSimpleName();
    }
}
