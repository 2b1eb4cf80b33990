package io.swremu.contract;

import io.swremu.contract.Contract.Answer;
import io.swremu.contract.Contract.Body;
import io.swremu.contract.Contract.Operation;
import io.swremu.contract.Contract.Parameter;
import io.swremu.contract.Type.Field;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The operations of the official SDK, from {@code contract/operations.json}.
 *
 * @param contract what they take and answer
 * @param editions the edition of each, {@code shared} or {@code enterprise}, by name
 */
record OfficialOperations(Contract contract, Map<String, String> editions) {
    private static final Pattern NUMBER = Pattern.compile("\\d+L?");

    static OfficialOperations read() {
        try (var file = OfficialOperations.class.getResourceAsStream("/contract/operations.json")) {
            return of(JsonMapper.shared().readTree(Objects.requireNonNull(file)));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static OfficialOperations of(JsonNode list) {
        var shapes = new LinkedHashMap<String, Type>();
        list.get("models").properties().forEach(model -> shapes.put(model.getKey(), object(model.getValue())));
        var operations = new TreeMap<String, Operation>();
        var editions = new TreeMap<String, String>();
        for (JsonNode operation : list.get("operations")) {
            String name = operation.get("name").stringValue();
            operations.put(name, operation(name, operation));
            editions.put(name, operation.get("edition").stringValue());
        }
        return new OfficialOperations(new Contract(operations, shapes), editions);
    }

    private static Operation operation(String name, JsonNode operation) {
        return new Operation(
                name,
                operation.get("method").stringValue(),
                operation.get("path").stringValue(),
                operation
                        .get("parameters")
                        .valueStream()
                        .map(parameter -> new Parameter(
                                parameter.get("name").stringValue(),
                                parameter.get("in").stringValue(),
                                parameter.get("required").booleanValue(),
                                valued(parameter)))
                        .toList(),
                Optional.ofNullable(operation.get("requestBody"))
                        .map(body -> new Body(
                                type(body.get("type")), body.get("required").booleanValue())),
                new Answer(
                        operation
                                .get("responseHeaders")
                                .valueStream()
                                .map(header -> header.get("name").stringValue().toLowerCase(Locale.ROOT))
                                .collect(Collectors.toSet()),
                        type(operation.get("responseBody"))));
    }

    private static Type object(JsonNode fields) {
        return new Type.ObjectOf(fields.valueStream()
                .map(field -> new Field(field.get("name").stringValue(), valued(field), false))
                .toList());
    }

    /** The list calls every enumeration a string; where the values are numbers, the SDK's constants are, too. */
    private static Type valued(JsonNode field) {
        boolean numbers = field.has("enum")
                && field.get("enum")
                        .valueStream()
                        .allMatch(value -> NUMBER.matcher(value.stringValue()).matches());
        return numbers ? new Type.Plain("integer") : type(field.get("type"));
    }

    private static Type type(JsonNode type) {
        if (type.isObject()) {
            var kind = type.properties().iterator().next();
            return switch (kind.getKey()) {
                case "array" -> new Type.ArrayOf(type(kind.getValue()));
                case "map" -> new Type.MapOf(type(kind.getValue()));
                case "object" -> object(kind.getValue());
                default -> throw new IllegalArgumentException(type.toString());
            };
        }
        return switch (type.stringValue()) {
            case "string", "boolean" -> new Type.Plain(type.stringValue());
            case "int32", "int64" -> new Type.Plain("integer");
            case "number", "double" -> new Type.Plain("number");
            case "object" -> new Type.Anything();
            case "none" -> new Type.Nothing();
            default -> new Type.Model(type.stringValue());
        };
    }
}
