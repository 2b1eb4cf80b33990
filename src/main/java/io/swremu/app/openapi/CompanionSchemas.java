package io.swremu.app.openapi;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.oas.models.media.Schema;
import io.swremu.companion.api.Companion;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Documents the types of the emulator's own API. Clients compile them without any library, so they have no annotations: names
 * are in snake case, as on the wire, and descriptions and examples stand in {@code openapi/companion.properties}.
 */
@Component
class CompanionSchemas implements ModelConverter {
    private static final Pattern BEFORE_WORD = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

    /** Read at the first look at the document. */
    private final Supplier<Descriptions> texts =
            SingletonSupplier.of(() -> new Descriptions("openapi/companion.properties"));

    private final JsonMapper json;

    CompanionSchemas(JsonMapper json) {
        this.json = json;
    }

    /** The name that a record's component has in JSON, if no annotation says otherwise. */
    static String nameOnTheWire(Class<?> type, String component) {
        return isOurs(type) ? snakeCase(component) : component;
    }

    private static String snakeCase(String name) {
        return BEFORE_WORD.matcher(name).replaceAll("_").toLowerCase(Locale.ROOT);
    }

    private static boolean isOurs(Class<?> type) {
        return type.getPackage() == Companion.class.getPackage();
    }

    @Override
    @SuppressWarnings("rawtypes") // so declared by the library
    public @Nullable Schema resolve(AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        if (!chain.hasNext()) {
            return null;
        }
        Schema schema = chain.next().resolve(type, context, chain);
        Class<?> resolved = RawClass.of(type.getType());
        if (schema != null && resolved != null && isOurs(resolved)) {
            Schema model = RequiredFields.model(schema, context);
            if (resolved.isEnum()) {
                nameConstants(schema, resolved);
            } else if (resolved.isRecord() && model != null && model.getProperties() != null) {
                complete(resolved, model);
            }
        }
        return schema;
    }

    private static void nameConstants(Schema<?> schema, Class<?> type) {
        SchemaRefinement.values(
                schema,
                Arrays.stream(Objects.requireNonNull(type.getEnumConstants()))
                        .map(constant -> ((Enum<?>) constant).name().toLowerCase(Locale.ROOT))
                        .toList());
    }

    @SuppressWarnings("rawtypes") // so declared by the library
    private void complete(Class<?> type, Schema<?> model) {
        @Nullable String whole = textOf(SchemaNames.nameOf(type) + ".example");
        if (whole != null) {
            model.setExample(value(whole));
        }
        var renamed = new LinkedHashMap<String, Schema>();
        for (Map.Entry<String, Schema> field : model.getProperties().entrySet()) {
            String name = snakeCase(field.getKey());
            String key = SchemaNames.nameOf(type) + "." + name;
            describe(field.getValue(), textOf(key), textOf(key + ".example"));
            renamed.put(name, field.getValue());
        }
        model.setProperties(renamed);
    }

    private @Nullable String textOf(String key) {
        return texts.get().of(key);
    }

    private void describe(Schema<?> field, @Nullable String description, @Nullable String example) {
        if (description != null) {
            field.setDescription(description);
        }
        if (example != null) {
            field.setExample(value(example));
        }
    }

    /** An example is written as JSON; a text may stand without its quotes. */
    private Object value(String example) {
        try {
            return json.readValue(example, Object.class);
        } catch (JacksonException text) {
            return example;
        }
    }
}
