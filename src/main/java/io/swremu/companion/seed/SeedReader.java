package io.swremu.companion.seed;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import io.swremu.companion.api.Seed;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
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
        if (wrong instanceof DatabindException) {
            return "this must be " + wrong.getOriginalMessage();
        }
        return "this cannot be read";
    }
}
