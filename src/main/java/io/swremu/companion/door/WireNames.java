package io.swremu.companion.door;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swremu.companion.api.Companion;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.deser.DeserializationProblemHandler;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;
import tools.jackson.databind.module.SimpleModule;

/**
 * Writes the names of this API in snake case and leaves out what is null, and refuses fields that it does not know: a misspelled condition would match
 * everything. The types of the API say none of that themselves, since they know no library.
 */
@Component
class WireNames extends SimpleModule {
    private static final long serialVersionUID = 1L;

    @Override
    public void setupModule(SetupContext mapper) {
        super.setupModule(mapper);
        mapper.appendAnnotationIntrospector(new SnakeCase());
        mapper.addHandler(new UnknownFields());
    }

    static boolean isOurs(Class<?> type) {
        return type.getPackage() == Companion.class.getPackage();
    }

    /** What is null stays away. */
    private static final JsonInclude.Value WITHOUT_NULL =
            JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.USE_DEFAULTS);

    private static final class UnknownFields extends DeserializationProblemHandler {
        @Override
        public boolean handleUnknownProperty(
                DeserializationContext context,
                JsonParser parser,
                ValueDeserializer<?> deserializer,
                Object beanOrClass,
                String name) {
            Class<?> type = beanOrClass instanceof Class<?> known ? known : beanOrClass.getClass();
            if (isOurs(type)) {
                throw UnrecognizedPropertyException.from(parser, type, name, deserializer.getKnownPropertyNames());
            }
            return false;
        }
    }

    private static final class SnakeCase extends NopAnnotationIntrospector {
        private static final long serialVersionUID = 1L;

        @Override
        public @Nullable Object findNamingStrategy(MapperConfig<?> config, AnnotatedClass type) {
            return isOurs(type.getRawType()) ? PropertyNamingStrategies.SnakeCaseStrategy.class : null;
        }

        @Override
        public JsonInclude.Value findPropertyInclusion(MapperConfig<?> config, Annotated annotated) {
            return annotated instanceof AnnotatedClass type && isOurs(type.getRawType())
                    ? WITHOUT_NULL
                    : super.findPropertyInclusion(config, annotated);
        }

        @Override
        public @Nullable Object findEnumNamingStrategy(MapperConfig<?> config, AnnotatedClass type) {
            return isOurs(type.getRawType()) ? EnumNamingStrategies.SnakeCaseStrategy.class : null;
        }
    }
}
