package io.swremu.app.openapi;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.oas.models.media.Schema;
import io.swremu.platform.list.FromQuery;
import java.lang.reflect.RecordComponent;
import java.util.Iterator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says in the schemas which fields are always there: those of a record that are not {@code @Nullable}, of a query those that are not optional. */
@Component
class RequiredFields implements ModelConverter {

    @Override
    @SuppressWarnings("rawtypes") // so declared by the library
    public @Nullable Schema resolve(AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        if (!chain.hasNext()) {
            return null;
        }
        Schema schema = chain.next().resolve(type, context, chain);
        Class<?> resolved = RawClass.of(type.getType());
        if (schema != null && resolved != null && resolved.isRecord()) {
            mark(resolved, model(schema, context));
        }
        return schema;
    }

    /** The schema itself, or that which it refers to. */
    @SuppressWarnings("rawtypes")
    static @Nullable Schema model(Schema schema, ModelConverterContext context) {
        String reference = schema.get$ref();
        return reference == null
                ? schema
                : context.getDefinedModels().get(reference.substring(reference.lastIndexOf('/') + 1));
    }

    private static void mark(Class<?> type, @Nullable Schema<?> model) {
        if (model == null || model.getProperties() == null) {
            return; // a value that is shown as a text, or a record without fields
        }
        for (RecordComponent component : type.getRecordComponents()) {
            if (isRequired(type, component)) {
                model.addRequiredItem(nameOf(type, component));
            }
        }
    }

    /** In a query, numbers and flags have a default, in a seed lists have. */
    private static boolean isRequired(Class<?> type, RecordComponent component) {
        return FromQuery.class.isAssignableFrom(type)
                ? !component.getType().isPrimitive() && component.getType() != Optional.class
                : !component.getAnnotatedType().isAnnotationPresent(Nullable.class)
                        && !CompanionSchemas.isListOfSeed(type, component.getType());
    }

    private static String nameOf(Class<?> type, RecordComponent component) {
        JsonProperty named = component.getAccessor().getAnnotation(JsonProperty.class);
        return named == null ? CompanionSchemas.nameOnTheWire(type, component.getName()) : named.value();
    }
}
