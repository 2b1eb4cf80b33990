package io.swremu.contract;

import static io.restassured.RestAssured.given;

import io.swremu.contract.Contract.Answer;
import io.swremu.contract.Contract.Body;
import io.swremu.contract.Contract.Operation;
import io.swremu.contract.Contract.Parameter;
import io.swremu.contract.Type.Field;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The OpenAPI document of a server.
 *
 * @param root the document
 * @param operations the operations in it, as the document has them, by operation id
 * @param contract the same, to be compared
 */
record ServedDocument(JsonNode root, Map<String, JsonNode> operations, Contract contract) {
    private static final String JSON = "application/json";

    /** Asks the server on a port of this machine. */
    static ServedDocument of(int port) {
        return parse(given().port(port).get("/v3/api-docs").asString());
    }

    static ServedDocument parse(String text) {
        JsonNode root = JsonMapper.shared().readTree(text);
        var models = new LinkedHashMap<String, Type>();
        root.path("components")
                .path("schemas")
                .properties()
                .forEach(schema -> models.put(schema.getKey(), type(schema.getValue())));
        var nodes = new TreeMap<String, JsonNode>();
        var operations = new TreeMap<String, Operation>();
        for (var path : root.get("paths").properties()) {
            for (var method : path.getValue().properties()) {
                String id = method.getValue().path("operationId").asString();
                nodes.put(id, method.getValue());
                operations.put(id, operation(id, path.getKey(), method.getKey(), method.getValue()));
            }
        }
        return new ServedDocument(root, nodes, new Contract(operations, models));
    }

    private static Operation operation(String id, String path, String method, JsonNode operation) {
        return new Operation(
                id,
                method.toUpperCase(Locale.ROOT),
                path,
                operation
                        .path("parameters")
                        .valueStream()
                        .map(parameter -> new Parameter(
                                parameter.get("name").stringValue(),
                                parameter.get("in").stringValue(),
                                parameter.path("required").asBoolean(false),
                                type(parameter.path("schema"))))
                        .toList(),
                Optional.ofNullable(operation.get("requestBody"))
                        .map(body -> new Body(
                                type(schema(body)), body.path("required").asBoolean(false))),
                answer(operation.path("responses").path(success(operation))));
    }

    /** The first status of success that an operation has. */
    static String success(JsonNode operation) {
        return operation.path("responses").propertyNames().stream()
                .filter(status -> status.startsWith("2"))
                .findFirst()
                .orElse("2xx");
    }

    /** The operation of that id, which must be there, as the document has it. */
    JsonNode operation(String id) {
        return Objects.requireNonNull(operations.get(id), id);
    }

    /** What an operation answers with a status; empty if the document does not have that status. */
    Optional<Answer> answer(String id, int status) {
        return Optional.ofNullable(operations.get(id))
                .flatMap(operation ->
                        Optional.ofNullable(operation.path("responses").get(Integer.toString(status))))
                .map(ServedDocument::answer);
    }

    /** Whether an operation may answer a status in a form that is not JSON. */
    boolean hasText(String id, int status, String mediaType) {
        return !mediaType.equals(JSON)
                && operation(id)
                        .path("responses")
                        .path(Integer.toString(status))
                        .path("content")
                        .has(mediaType);
    }

    private static Answer answer(JsonNode response) {
        return new Answer(
                response.path("headers").propertyNames().stream()
                        .map(header -> header.toLowerCase(Locale.ROOT))
                        .collect(Collectors.toSet()),
                response.has("content") ? type(schema(response)) : new Type.Nothing());
    }

    /** The schema of a request's body or of an answer. */
    static JsonNode schema(JsonNode bodyOrResponse) {
        JsonNode content = bodyOrResponse.path("content");
        JsonNode first = content.valueStream().findFirst().orElse(content);
        return (content.has(JSON) ? content.path(JSON) : first).path("schema");
    }

    /** The schema itself, when it is a reference. */
    JsonNode resolved(JsonNode schema) {
        return schema.has("$ref") ? root.at(schema.get("$ref").stringValue().substring(1)) : schema;
    }

    /** The shape that a schema describes. */
    static Type type(JsonNode schema) {
        if (schema.has("$ref")) {
            String reference = schema.get("$ref").stringValue();
            return new Type.Model(reference.substring(reference.lastIndexOf('/') + 1));
        }
        if (schema.has("anyOf")) {
            return new Type.AnyOf(
                    schema.get("anyOf").valueStream().map(ServedDocument::type).toList());
        }
        JsonNode named = schema.path("type");
        if (named.isArray()) {
            return new Type.OrNull(type(withoutNull(schema, named)));
        }
        return switch (named.asString("")) {
            case "" -> new Type.Anything();
            case "array" -> new Type.ArrayOf(type(schema.path("items")));
            case "object" ->
                schema.path("additionalProperties").isObject()
                        ? new Type.MapOf(type(schema.get("additionalProperties")))
                        : new Type.ObjectOf(fields(schema));
            default -> new Type.Plain(named.stringValue());
        };
    }

    /**
     * The same schema for what is not null.
     *
     * @param types the schema's types, one of them null
     */
    private static JsonNode withoutNull(JsonNode schema, JsonNode types) {
        var others = types.valueStream()
                .map(JsonNode::stringValue)
                .filter(type -> !type.equals("null"))
                .toList();
        if (others.size() != 1 || types.size() != 2) {
            throw new IllegalArgumentException("a type or null is expected, not " + types);
        }
        return ((ObjectNode) schema.deepCopy()).put("type", others.get(0));
    }

    private static List<Field> fields(JsonNode schema) {
        var required =
                schema.path("required").valueStream().map(JsonNode::stringValue).collect(Collectors.toSet());
        return schema.path("properties").properties().stream()
                .map(field -> new Field(field.getKey(), type(field.getValue()), required.contains(field.getKey())))
                .toList();
    }
}
