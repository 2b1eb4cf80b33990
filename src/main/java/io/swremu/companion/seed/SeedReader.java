package io.swremu.companion.seed;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import io.swremu.companion.api.Seed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.util.TokenBuffer;

/** Reads the text of a seed. Unknown keys, missing ones and values of the wrong type are refused. */
@Component
class SeedReader {
    private final JsonMapper json;

    SeedReader(JsonMapper json) {
        this.json = json;
    }

    /** How a seed is read and written; made when it is needed, which few servers do. */
    JsonMapper format() {
        return json.rebuild()
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .withConfigOverride(
                        List.class,
                        config -> config.setNullHandling(JsonSetter.Value.construct(Nulls.AS_EMPTY, Nulls.FAIL)))
                .withConfigOverride(
                        Map.class,
                        config -> config.setNullHandling(JsonSetter.Value.construct(Nulls.AS_EMPTY, Nulls.FAIL)))
                .build();
    }

    /**
     * Reads a document; an empty one is an empty seed.
     *
     * @throws SeedRefusedException with line, column and key
     */
    Seed read(SeedText document) {
        var tokens = new TokenBuffer(ObjectWriteContext.empty(), false);
        document.writeTo(tokens);
        try (var parser = tokens.asParser()) {
            Seed seed = format().readValue(parser, Seed.class);
            return seed == null ? Seed.of() : seed;
        } catch (JacksonException wrong) {
            throw refusal(wrong).in(document);
        }
    }

    private static SeedRefusedException refusal(JacksonException wrong) {
        SeedPath path = SeedPath.ROOT;
        for (var step : wrong.getPath()) {
            path = step.getPropertyName() == null
                    ? new SeedPath(append(path.steps(), step.getIndex()))
                    : path.key(step.getPropertyName());
        }
        return new SeedRefusedException(path, reason(wrong));
    }

    private static List<Object> append(List<Object> steps, int index) {
        return Stream.concat(steps.stream(), Stream.of(index)).toList();
    }

    private static String reason(JacksonException wrong) {
        if (wrong instanceof UnrecognizedPropertyException unknown) {
            return "there is no such key; known are "
                    + String.join(
                            ", ",
                            unknown.getKnownPropertyIds().stream()
                                    .map(String::valueOf)
                                    .sorted()
                                    .toList());
        }
        if (wrong instanceof MismatchedInputException mismatched && mismatched.getTargetType() != null) {
            return "this must be " + expected(mismatched.getTargetType());
        }
        return "this cannot be read";
    }

    /** Not in the library's words: they quote what was sent. */
    private static String expected(Class<?> type) {
        if (type == String.class) {
            return "a text; a number that is meant as one stands in quotes";
        }
        if (type == Boolean.class) {
            return "true or false";
        }
        if (type == Instant.class) {
            return "a time like 2026-01-31T12:00:00Z";
        }
        if (type == List.class || type == ArrayList.class) {
            return "a list";
        }
        return Number.class.isAssignableFrom(type) || type.isPrimitive() ? "a whole number" : "an object with keys";
    }
}
