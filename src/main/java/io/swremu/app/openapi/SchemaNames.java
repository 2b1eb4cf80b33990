package io.swremu.app.openapi;

import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.jackson.TypeNameResolver;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Names the schemas of types without a name of their own ({@code @Schema(name = …)}). Readers and generators see the
 * names, so they tell what a thing is and not how our code is built: {@code UserController.UserView} is {@code User}. A
 * nested type is named after its enclosing type too, {@code RepositoryPageItem}: two features may have an {@code Item}.
 */
@Configuration(proxyBeanMethods = false)
class SchemaNames {
    /** Words that say what part of the program a type is. */
    private static final String ROLE = "(?:Controller|View)$";

    private static final Map<String, Class<?>> TAKEN = new ConcurrentHashMap<>();

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

    /**
     * The name of a type's schema.
     *
     * @throws IllegalStateException if another type has that name: both would share one schema, which is wrong for one
     */
    static String nameOf(Class<?> type) {
        String name = withoutRole(type);
        Class<?> other = TAKEN.putIfAbsent(name, type);
        if (other != null && other != type) {
            throw new IllegalStateException(
                    "The schema " + name + " would be of " + other.getName() + " and of " + type.getName());
        }
        return name;
    }

    private static String withoutRole(Class<?> type) {
        String own = type.getSimpleName().replaceFirst(ROLE, "");
        Class<?> enclosing = type.getEnclosingClass();
        if (enclosing == null) {
            return own;
        }
        String around = withoutRole(enclosing);
        return own.startsWith(around) ? own : around + own;
    }
}
