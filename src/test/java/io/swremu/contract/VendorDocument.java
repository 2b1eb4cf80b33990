package io.swremu.contract;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the vendor's own definitions say of the operations, from {@code contract/vendor-facts.json}, and how the served
 * document differs from it. Those of the enterprise edition count if they are served: whether one is, the coverage says. What the document says beyond them is no difference.
 */
final class VendorDocument {
    private final JsonNode facts;
    private final ServedDocument document;
    private final Collection<String> differences = new TreeSet<>();

    private VendorDocument(JsonNode facts, ServedDocument document) {
        this.facts = facts;
        this.document = document;
    }

    /** All differences, one line each, such as {@code ListReposDetails query limit: default is absent, not 100}. */
    static Collection<String> differences(String facts, ServedDocument document) {
        var all = new VendorDocument(JsonMapper.shared().readTree(facts), document);
        all.facts
                .path("operations")
                .valueStream()
                .filter(operation -> operation.path("edition").stringValue("").equals("shared")
                        || document.operations()
                                .containsKey(operation.path("operation").stringValue()))
                .forEach(all::operation);
        return all.differences;
    }

    private void operation(JsonNode expected) {
        String id = expected.path("operation").stringValue();
        JsonNode served = document.operations().get(id);
        if (served == null) {
            differences.add(id + ": is missing");
            return;
        }
        expected.path("success").forEach(status -> statuses(id, status.asString(), served));
        expected.path("errors").forEach(status -> statuses(id, status.asString(), served));
        expected.path("parameters").properties().forEach(parameter -> parameter(id, parameter, served));
        JsonNode body = expected.path("body");
        if (body.isObject()) {
            JsonNode content = served.path("requestBody");
            same(id + " body: required", body.path("required"), content.path("required"));
            type(id + " body", body.path("type"), ServedDocument.schema(content), true);
        }
        type(
                id + " answer",
                expected.path("response"),
                ServedDocument.schema(served.path("responses").path(ServedDocument.success(served))),
                false);
    }

    private void statuses(String id, String status, JsonNode served) {
        if (!served.path("responses").has(status)) {
            differences.add(id + ": has no status " + status);
        }
    }

    private void parameter(String id, Map.Entry<String, JsonNode> expected, JsonNode served) {
        JsonNode fact = expected.getValue();
        String where = id + " " + fact.path("in").stringValue() + " " + expected.getKey();
        JsonNode parameter = served.path("parameters")
                .valueStream()
                .filter(declared -> declared.path("name").stringValue().equals(expected.getKey()))
                .filter(declared -> declared.path("in").equals(fact.path("in")))
                .findFirst()
                .orElse(null);
        if (parameter == null) {
            differences.add(where + ": is missing");
            return;
        }
        if (fact.path("required").asBoolean(false) != parameter.path("required").asBoolean(false)) {
            differences.add(
                    where + ": required is " + parameter.path("required").asBoolean(false));
        }
        value(where, fact, parameter.path("schema"), true);
    }

    /** Compares a value with what is known of it; a bare type has no other facts. */
    private void value(String where, JsonNode fact, JsonNode schema, boolean request) {
        if (!fact.isObject()) {
            type(where, fact, schema, request);
            return;
        }
        Set<String> values = Stream.of("enum", "values")
                .flatMap(key -> fact.path(key).valueStream())
                .map(JsonNode::asString)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> declared = schema.path("enum")
                .valueStream()
                .map(JsonNode::asString)
                .collect(Collectors.toCollection(TreeSet::new));
        if (!values.isEmpty() && !values.equals(declared)) {
            differences.add(where + ": values are " + declared + ", not " + values);
        }
        if (request) {
            fallback(where, fact, schema);
            rule(where, fact.path("rule").stringValue(""), schema);
            if (fact.path("type").asString("").equals("string")) {
                limit(where, "minLength", fact, "textMinLength", schema);
                limit(where, "maxLength", fact, "textMaxLength", schema);
            }
            if (fact.path("type").asString("").equals("integer")) {
                limit(where, "minimum", fact, "textMin", schema);
                limit(where, "maximum", fact, "textMax", schema);
            }
        }
        type(where, fact.path("type"), schema, request);
    }

    private void fallback(String where, JsonNode fact, JsonNode schema) {
        String expected =
                first(fact, "default", "textDefault").map(JsonNode::asString).orElse("");
        if (!expected.isEmpty()
                && !expected.startsWith("(")
                && !schema.path("default").asString("").equals(expected)) {
            differences.add(
                    where + ": default is '" + schema.path("default").asString("") + "', not '" + expected + "'");
        }
    }

    private void limit(String where, String key, JsonNode fact, String inProse, JsonNode schema) {
        first(fact, key, inProse)
                .filter(expected -> schema.path(key).asInt(-1) != expected.asInt())
                .ifPresent(expected -> differences.add(where + ": " + key + " is not " + expected));
    }

    /** A name needs a length and an expression; whether that takes the right names, {@code VendorNamesTest} asks. */
    private void rule(String where, String rule, JsonNode schema) {
        if (rule.isEmpty()) {
            return;
        }
        String length = facts.path("rules").path(rule).path("length").stringValue();
        String declared = schema.path("minLength").asInt(0) + "-"
                + schema.path("maxLength").asInt(0);
        if (!length.replace("<=", "0-").equals(declared) || !schema.has("pattern")) {
            differences.add(where + ": rule " + rule + " of " + length + " characters is not declared");
        }
    }

    private void type(String where, JsonNode type, JsonNode reference, boolean request) {
        JsonNode schema = document.resolved(reference);
        if (type.isArray() && type.path(0).stringValue().equals("array")) {
            type(where + "[]", type.path(1), schema.path("items"), request);
        } else if (type.isArray() && !schema.has("additionalProperties")) {
            differences.add(where + ": is no map");
        } else if (type.isArray()) {
            type(where + "{}", type.path(1), schema.path("additionalProperties"), request);
        } else if (type.isString() && type.stringValue().startsWith("#")) {
            JsonNode named = facts.path("types").path(type.stringValue().substring(1));
            if (named.isObject()) {
                fields(where, named, schema, request);
            } else {
                type(where, named, schema, request);
            }
        } else if (type.isObject()) {
            fields(where, type, schema, request);
        }
    }

    private void fields(String where, JsonNode expected, JsonNode schema, boolean request) {
        Set<String> required =
                schema.path("required").valueStream().map(JsonNode::stringValue).collect(Collectors.toSet());
        for (var field : expected.properties()) {
            String name = where + " " + field.getKey();
            JsonNode declared = schema.path("properties").path(field.getKey());
            if (declared.isMissingNode()) {
                differences.add(name + ": is missing");
                continue;
            }
            boolean mandatory = field.getValue().path("required").asBoolean(false);
            boolean said = required.contains(field.getKey());
            if (mandatory && !said || request && said && !mandatory) { // an answer may promise more
                differences.add(name + ": required is " + said);
            }
            value(name, field.getValue(), declared, request);
        }
    }

    private void same(String what, JsonNode expected, JsonNode served) {
        if (expected.asBoolean(false) != served.asBoolean(false)) {
            differences.add(what + " is " + served.asBoolean(false));
        }
    }

    private static Optional<JsonNode> first(JsonNode fact, String key, String inProse) {
        return Stream.of(key, inProse)
                .map(fact::path)
                .filter(found -> !found.isMissingNode())
                .findFirst();
    }
}
