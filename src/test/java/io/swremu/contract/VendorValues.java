package io.swremu.contract;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.LongNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.StringNode;

/** The values on both sides of the boundaries that the facts of a parameter or a field draw. */
final class VendorValues {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** Names on both sides of the vendor's rules. */
    private static final Map<String, List<String>> NAMES_INSIDE = Map.of(
            "organization",
            List.of("q", "q".repeat(64), "q.r-s_t__u0"),
            "repository",
            List.of("q", "0", "q".repeat(128), "q.r-s_t__u$v0"),
            "ee-instance",
            List.of("qrs", "q".repeat(48), "q-r0"),
            "ee-name",
            List.of("q", "0", "q".repeat(64), "q.r-s_t0"),
            "domain-name",
            List.of("q.r", "*.q.r", "Q-1.r", "q".repeat(63) + ".r", "q".repeat(45) + "." + "r".repeat(54)));

    private static final Map<String, List<String>> NAMES_OUTSIDE = Map.of(
            "organization",
            List.of("q".repeat(65), "0q", "Qq", "q-", "q.", "q..r", "q._r", "q___r", "q--r"),
            "repository",
            List.of("q".repeat(129), "-q", "Qq", "q-", "q$", "q..r", "q$$r", "q___r", "q--r"),
            "ee-instance",
            List.of("qr", "q".repeat(49), "q".repeat(65), "0qr", "Qrs", "qr-", "q--r", "q_r", "q.r"),
            "ee-name",
            List.of("q".repeat(65), "-q", "Qq", "q-", "q..r", "q._r", "q__r", "q--r"),
            "domain-name",
            List.of(
                    "q",
                    "*",
                    "q.*",
                    "q*.r",
                    "-q.r",
                    "q-.r",
                    "q..r",
                    "q_r.s",
                    "q".repeat(64) + ".r",
                    "q".repeat(45) + "." + "r".repeat(55)));

    private VendorValues() {}

    /** @param value null: left out */
    record Value(String label, @Nullable JsonNode value, boolean inside) {
        String text() {
            return value == null ? "" : value.asString();
        }
    }

    /** The values of a field of a body. */
    static List<Value> ofField(JsonNode fact) {
        var values = new ArrayList<Value>();
        JsonNode type = fact.isObject() ? fact.path("type") : fact;
        outsideOfType(type, values);
        if (fact.path("required").asBoolean(false)) {
            values.add(new Value("absent", null, false));
            values.add(new Value("null", NullNode.getInstance(), false));
        }
        common(fact, values);
        return distinct(values);
    }

    /** The values of a parameter in the path or the query, which are texts. */
    static List<Value> ofParameter(JsonNode fact) {
        var values = new ArrayList<Value>();
        String type = fact.path("type").asString("");
        if (!type.equals("string")) {
            values.add(outside(StringNode.valueOf("x")));
        }
        if (fact.path("format").asString("").equals("int32")) {
            if (!fact.has("maximum")) {
                values.add(inside(LongNode.valueOf(Integer.MAX_VALUE)));
            }
            values.add(outside(LongNode.valueOf(1L + Integer.MAX_VALUE)));
        }
        if (type.equals("boolean")) {
            booleans(values);
        }
        if (fact.path("in").asString("").equals("query")
                && fact.path("required").asBoolean(false)) {
            values.add(new Value("absent", null, false));
        }
        common(fact, values);
        return distinct(values);
    }

    private static void common(JsonNode fact, List<Value> values) {
        for (String least : List.of("minimum", "textMin")) {
            if (fact.has(least)) {
                values.add(inside(fact.get(least)));
                values.add(outside(LongNode.valueOf(fact.get(least).longValue() - 1)));
            }
        }
        for (String most : List.of("maximum", "textMax")) {
            if (fact.has(most)) {
                values.add(inside(fact.get(most)));
                values.add(outside(LongNode.valueOf(fact.get(most).longValue() + 1)));
            }
        }
        lengths(fact, values);
        for (String standard : List.of("default", "textDefault")) {
            if (fact.has(standard) && !fact.get(standard).asString().startsWith("(")) { // in words
                values.add(inside(fact.get(standard)));
            }
        }
        if (fact.has("enum") || fact.has("values")) {
            fact.path("enum").forEach(value -> values.add(inside(value)));
            fact.path("values").forEach(value -> values.add(inside(value)));
            if (fact.path("type").asString("").equals("integer")) {
                IntStream.of(0, 2, 8).forEach(other -> values.add(outside(LongNode.valueOf(other))));
            } else {
                values.add(outside(StringNode.valueOf("x")));
            }
        }
        String rule = fact.path("rule").asString("");
        NAMES_INSIDE.getOrDefault(rule, List.of()).forEach(name -> values.add(inside(StringNode.valueOf(name))));
        NAMES_OUTSIDE.getOrDefault(rule, List.of()).forEach(name -> values.add(outside(StringNode.valueOf(name))));
    }

    /** Texts as long as they may be, and longer; those of a list stand in a list. */
    private static void lengths(JsonNode fact, List<Value> values) {
        boolean list = fact.path("type").isArray();
        for (String most : List.of("maxLength", "textMaxLength")) {
            if (fact.has(most)) {
                String text = "q".repeat(fact.get(most).intValue());
                for (String each : List.of(text, text + "q")) {
                    JsonNode value = list ? JSON.arrayNode().add(each) : StringNode.valueOf(each);
                    values.add(each.equals(text) ? inside(value) : outside(value));
                }
            }
        }
        if (fact.path("minLength").asInt(0) > 0) {
            values.add(outside(StringNode.valueOf("")));
        }
    }

    private static void outsideOfType(JsonNode type, List<Value> values) {
        if (type.isArray() && type.path(0).asString("").equals("array")) {
            values.add(outside(JSON.objectNode()));
            values.add(outside(JSON.arrayNode().add(true)));
            return;
        }
        switch (type.asString("")) {
            case "string" -> values.add(outside(LongNode.valueOf(7)));
            case "integer" -> values.add(outside(StringNode.valueOf("x")));
            case "boolean" -> {
                booleans(values);
                values.add(outside(LongNode.valueOf(7)));
            }
            default -> values.add(outside(StringNode.valueOf("x")));
        }
    }

    private static void booleans(List<Value> values) {
        values.add(inside(BooleanNode.TRUE));
        values.add(inside(BooleanNode.FALSE));
    }

    private static Value inside(JsonNode value) {
        return new Value(labelOf(value), value, true);
    }

    private static Value outside(JsonNode value) {
        return new Value(labelOf(value), value, false);
    }

    /** Long names are told by their length. */
    private static String labelOf(JsonNode value) {
        String text = value.isString() ? value.stringValue() : value.toString();
        return text.length() > 32 ? text.length() + " characters" : text;
    }

    private static List<Value> distinct(List<Value> values) {
        return List.copyOf(new LinkedHashSet<>(values));
    }
}
