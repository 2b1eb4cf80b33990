package io.swremu.platform.web;

import io.swremu.platform.error.ErrorCode;
import io.swremu.platform.error.Refuses;
import io.swremu.platform.error.SwrException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The fields of an operation that takes them in a JSON object, in a form (urlencoded or multipart) or in the query, as
 * CreateRepo and UpdateRepo do. A field that stands in the body and in the query has the body's value.
 */
@Refuses({ErrorCode.REQUEST_INVALID, ErrorCode.FORM_INVALID, ErrorCode.BODY_TYPE_INVALID})
public final class RequestFields {
    private final Map<String, JsonNode> json;
    private final Map<String, String> texts;

    private RequestFields(Map<String, JsonNode> json, Map<String, String> texts) {
        this.json = json;
        this.texts = texts;
    }

    /**
     * Reads the fields of a request.
     *
     * @param contentType the type of the body, by its looks or by the header
     * @param query the query parameters, each with its first value
     * @throws SwrException {@link ErrorCode#REQUEST_INVALID} for broken JSON, {@link ErrorCode#FORM_INVALID} for a
     *     broken form, {@link ErrorCode#BODY_TYPE_INVALID} for a body of any other type
     */
    static RequestFields read(JsonMapper mapper, byte[] body, @Nullable String contentType, Map<String, String> query) {
        var texts = new HashMap<>(query);
        if (body.length == 0) {
            return new RequestFields(Map.of(), texts);
        }
        MediaType type = typeOf(contentType);
        if (type.isCompatibleWith(MediaType.APPLICATION_JSON)) {
            return new RequestFields(object(mapper, body), texts);
        }
        if (type.isCompatibleWith(MediaType.APPLICATION_FORM_URLENCODED)) {
            texts.putAll(FormBody.urlencoded(body));
        } else if (type.isCompatibleWith(MediaType.MULTIPART_FORM_DATA)) {
            texts.putAll(FormBody.multipart(body, type.toString()));
        } else {
            throw ErrorCode.BODY_TYPE_INVALID.toException("");
        }
        return new RequestFields(Map.of(), texts);
    }

    private static MediaType typeOf(@Nullable String contentType) {
        try {
            return contentType == null ? MediaType.APPLICATION_JSON : MediaType.parseMediaType(contentType);
        } catch (InvalidMediaTypeException malformed) {
            throw ErrorCode.BODY_TYPE_INVALID.toException("");
        }
    }

    private static Map<String, JsonNode> object(JsonMapper mapper, byte[] body) {
        try {
            JsonNode root = mapper.readTree(body);
            if (!root.isObject()) {
                throw ErrorCode.REQUEST_INVALID.toException("");
            }
            var fields = new HashMap<String, JsonNode>();
            root.properties().forEach(field -> {
                if (!field.getValue().isNull()) {
                    fields.put(field.getKey(), field.getValue());
                }
            });
            return fields;
        } catch (JacksonException broken) {
            throw ErrorCode.REQUEST_INVALID.toException("");
        }
    }

    /**
     * A text field; empty counts as absent in the query and in forms, as a client cannot leave it out otherwise.
     *
     * @throws SwrException {@link ErrorCode#REQUEST_INVALID} if it is JSON of another type
     */
    public Optional<String> text(String name) {
        JsonNode node = json.get(name);
        if (node == null) {
            return Optional.ofNullable(texts.get(name)).filter(text -> !text.isEmpty());
        }
        if (!node.isString()) {
            throw ErrorCode.REQUEST_INVALID.toException(name);
        }
        return Optional.of(node.stringValue());
    }

    /**
     * A field that is {@code true} or {@code false}: a JSON boolean, or that word in a form or the query.
     *
     * @throws SwrException the given code if it is absent or anything else
     */
    public boolean flag(String name, ErrorCode otherwise) {
        JsonNode node = json.get(name);
        if (node != null && node.isBoolean()) {
            return node.booleanValue();
        }
        String text = node == null ? texts.getOrDefault(name, "") : "";
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw otherwise.toException(name);
        };
    }
}
