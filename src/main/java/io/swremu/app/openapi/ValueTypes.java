package io.swremu.app.openapi;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.AnnotationsUtils;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Arrays;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Says of a value that is a text on the wire, such as a name, what its type says, wherever it stands: the library keeps
 * that only where the type is a parameter's own.
 */
@Component
class ValueTypes implements ModelConverter {

    @Override
    @SuppressWarnings("rawtypes") // so declared by the library
    public @Nullable Schema resolve(AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        if (!chain.hasNext()) {
            return null;
        }
        Schema schema = chain.next().resolve(type, context, chain);
        Class<?> resolved = RawClass.of(type.getType());
        var declared =
                resolved == null ? null : resolved.getAnnotation(io.swagger.v3.oas.annotations.media.Schema.class);
        if (schema != null && declared != null && declared.implementation() == String.class) {
            schema = AnnotationsUtils.clone(schema, true); // other value types may share it: all are texts
            complete(schema, declared);
        }
        return schema;
    }

    private static void complete(Schema<?> schema, io.swagger.v3.oas.annotations.media.Schema declared) {
        if (schema.getExample() == null && !declared.example().isEmpty()) {
            schema.example(declared.example());
        }
        if (schema.getDescription() == null && !declared.description().isEmpty()) {
            schema.description(declared.description());
        }
        if (!declared.pattern().isEmpty()) {
            schema.pattern(declared.pattern());
        }
        if (declared.minLength() > 0) {
            schema.minLength(declared.minLength());
        }
        if (declared.maxLength() < Integer.MAX_VALUE) {
            schema.maxLength(declared.maxLength());
        }
        if (declared.allowableValues().length > 0) {
            SchemaRefinement.values(schema, Arrays.asList(declared.allowableValues()));
        }
    }
}
