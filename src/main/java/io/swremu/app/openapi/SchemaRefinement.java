package io.swremu.app.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swremu.identity.directory.RegionProperties;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.stereotype.Component;

/** Completes what annotations cannot say of schemas, or what the library makes of it. */
@Component
class SchemaRefinement implements GlobalOpenApiCustomizer {
    /** The format by which our annotations mark a text that names a region of this server. */
    private static final String REGION = "region";

    private final List<String> regions;

    SchemaRefinement(RegionProperties regions) {
        this.regions = regions.regions();
    }

    @Override
    public void customise(OpenAPI document) {
        Collection<? extends Schema<?>> schemas = typed(document.getComponents().getSchemas());
        schemas.forEach(SchemaRefinement::nameType);
        Stream.concat(
                        schemas.stream().flatMap(schema -> typed(schema.getProperties()).stream()),
                        document.getPaths().values().stream().flatMap(SchemaRefinement::parameters))
                .forEach(this::refine);
    }

    private static Stream<Schema<?>> parameters(PathItem path) {
        return path.readOperations().stream()
                .flatMap(operation -> Optional.ofNullable(operation.getParameters()).orElse(List.of()).stream())
                .map(Parameter::getSchema);
    }

    /** An answer without fields is an empty object, and is shown as one. */
    private static void nameType(Schema<?> schema) {
        if (schema.getTypes() == null && schema.get$ref() == null) {
            schema.addType("object");
        }
    }

    private void refine(Schema<?> schema) {
        if (REGION.equals(schema.getFormat())) {
            schema.setFormat(null);
            values(schema, regions);
        } else if (schema.getEnum() != null && schema.getTypes().contains("integer")) {
            values(
                    schema,
                    schema.getEnum().stream()
                            .map(value -> Integer.valueOf(value.toString())) // the library has them as texts
                            .toList());
        }
    }

    /** Sets the values that a schema allows. */
    @SuppressWarnings("unchecked") // the type parameter is that of the values alone
    static void values(Schema<?> schema, List<?> values) {
        ((Schema<Object>) schema).setEnum((List<Object>) values);
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // so declared by the library
    private static Collection<? extends Schema<?>> typed(@Nullable Map<String, Schema> schemas) {
        return schemas == null ? List.of() : (Collection) schemas.values();
    }
}
