package io.swremu.contract;

import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the served document says of operations, in the form of {@link VendorFacts}: so that those which the vendor's
 * definitions lack can be called at the limits that the document promises.
 */
final class OwnFacts {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final ServedDocument document;

    private OwnFacts(ServedDocument document) {
        this.document = document;
    }

    /** The facts of the operations that are wanted. */
    static VendorFacts of(ServedDocument document, Predicate<Contract.Operation> wanted) {
        var own = new OwnFacts(document);
        ArrayNode operations = JSON.arrayNode();
        document.contract().operations().values().stream()
                .filter(wanted)
                .forEach(operation -> operations.add(own.operation(operation)));
        ObjectNode root = JSON.objectNode();
        root.set("operations", operations);
        return new VendorFacts(root);
    }

    private ObjectNode operation(Contract.Operation operation) {
        JsonNode served = document.operation(operation.name());
        ObjectNode facts = JSON.objectNode();
        facts.put("operation", operation.name());
        facts.put("method", operation.method());
        facts.put("path", operation.path());
        facts.put("edition", "enterprise");
        facts.put("token", true);
        served.path("responses").propertyNames().stream()
                .mapToInt(Integer::parseInt)
                .forEach(status ->
                        facts.withArray(status < 300 ? "success" : "errors").add(status));
        ObjectNode parameters = facts.putObject("parameters");
        served.path("parameters").forEach(parameter -> {
            ObjectNode fact = fact(parameter.path("schema"));
            fact.set("in", parameter.get("in"));
            fact.put("required", parameter.path("required").asBoolean(false));
            parameters.set(parameter.get("name").stringValue(), fact);
        });
        if (served.has("requestBody")) {
            ObjectNode body = fact(ServedDocument.schema(served.get("requestBody")));
            body.put("required", served.at("/requestBody/required").asBoolean(false));
            facts.set("body", body);
        }
        return facts;
    }

    /** The limits of a schema have the same names in the facts. */
    private ObjectNode fact(JsonNode reference) {
        JsonNode schema = document.resolved(reference);
        ObjectNode fact = JSON.objectNode();
        for (String limit : new String[] {"minimum", "maximum", "minLength", "maxLength", "enum", "default"}) {
            if (schema.has(limit)) {
                fact.set(limit, schema.get(limit));
            }
        }
        fact.set("type", type(schema));
        return fact;
    }

    private JsonNode type(JsonNode schema) {
        JsonNode named = schema.path("type");
        JsonNode type = named.isArray() ? named.get(0) : named; // the other one is null
        if (type.asString("").equals("array")) {
            return JSON.arrayNode().add("array").add(type(document.resolved(schema.get("items"))));
        }
        if (!schema.has("properties")) {
            return type;
        }
        ObjectNode fields = JSON.objectNode();
        schema.get("properties").properties().forEach(field -> {
            ObjectNode fact = fact(field.getValue());
            boolean required = schema.path("required")
                    .valueStream()
                    .anyMatch(name -> name.stringValue().equals(field.getKey()));
            fact.put("required", required);
            fields.set(field.getKey(), fact);
        });
        return fields;
    }
}
