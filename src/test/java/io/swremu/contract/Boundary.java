package io.swremu.contract;

import io.swremu.contract.VendorValues.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * A call just inside or just outside what the vendor's definitions of an operation allow.
 *
 * @param place where the value stands, such as {@code query limit}
 * @param value the value, or what is done
 * @param inside whether the call must be accepted
 * @param change makes a good call such a one
 */
record Boundary(
        VendorFacts.Operation operation, String place, String value, boolean inside, UnaryOperator<VendorCall> change) {
    /** Values for the keys of the filter language. */
    private static final Map<String, String> SAMPLES = Map.ofEntries(
            Map.entry("namespace", "group"),
            Map.entry("name", "app"),
            Map.entry("category", "linux"),
            Map.entry("tag", "v1"),
            Map.entry("mode", "visible"),
            Map.entry("center", "self"),
            Map.entry("limit", "1"),
            Map.entry("offset", "0"),
            Map.entry("order", "desc"),
            Map.entry("order_type", "asc"),
            Map.entry("order_column", "updated_at"));

    /** All boundaries of an operation. */
    static List<Boundary> of(VendorFacts.Operation operation, VendorFacts facts) {
        var all = new ArrayList<Boundary>();
        all.add(new Boundary(operation, "call", "as documented", true, call -> call));
        if (operation.needsToken()) {
            all.add(new Boundary(operation, "header X-Auth-Token", "absent", false, VendorCall::withoutToken));
        }
        if (operation.needsContentType()) {
            all.add(new Boundary(operation, "header Content-Type", "absent", false, VendorCall::withoutType));
        }
        new TreeMap<>(operation.parameters()).forEach((name, fact) -> parameter(operation, name, fact, all));
        JsonNode body = operation.body();
        if (!body.isMissingNode()) {
            boolean optional = !body.path("required").asBoolean(false);
            all.add(new Boundary(operation, "body", "absent", optional, call -> call.withBody(null)));
            JsonNode type = JsonNodeFactory.instance.objectNode().set("type", body.get("type"));
            VendorValues.ofField(type).forEach(value -> all.add(inBody(operation, "", value)));
            fields(operation, "", body.get("type"), facts, all);
        }
        return all;
    }

    private static void parameter(VendorFacts.Operation operation, String name, JsonNode fact, List<Boundary> all) {
        String place = fact.get("in").stringValue() + " " + name;
        boolean path = fact.get("in").stringValue().equals("path");
        for (Value value : VendorValues.ofParameter(fact)) {
            UnaryOperator<VendorCall> change = value.value() == null
                    ? call -> call.withoutQuery(name)
                    : path ? call -> call.withPath(name, value.text()) : call -> call.withQuery(name, value.text());
            all.add(new Boundary(operation, place, value.label(), value.inside(), change));
        }
        if (fact.path("fact").asString("").startsWith("offset 0 or a multiple of limit") && name.equals("offset")) {
            UnaryOperator<VendorCall> pages = call -> call.withQuery("limit", "2");
            all.add(new Boundary(
                    operation, place, "4 of pages of 2", true, call -> pages.apply(call.withQuery(name, "4"))));
            all.add(new Boundary(
                    operation, place, "3 of pages of 2", false, call -> pages.apply(call.withQuery(name, "3"))));
        }
        for (JsonNode key : fact.path("keys")) {
            String item = key.stringValue() + "::" + SAMPLES.get(key.stringValue());
            all.add(new Boundary(
                    operation,
                    place,
                    item,
                    true,
                    call -> call.withQuery(
                            name, call.query().containsKey(name) ? call.query().get(name) + "|" + item : item)));
            all.add(new Boundary(
                    operation, place, key.stringValue(), false, call -> call.withQuery(name, key.stringValue())));
        }
    }

    private static void fields(
            VendorFacts.Operation operation, String pointer, JsonNode type, VendorFacts facts, List<Boundary> all) {
        if (type.isArray()) {
            fields(operation, pointer + "/0", type.get(1), facts, all);
        } else if (type.isObject() || type.asString("").startsWith("#")) {
            new TreeMap<>(facts.fields(type)).forEach((name, fact) -> {
                String place = pointer + "/" + name;
                VendorValues.ofField(fact).forEach(value -> all.add(inBody(operation, place, value)));
                fields(operation, place, fact.isObject() ? fact.get("type") : fact, facts, all);
            });
        }
    }

    private static Boundary inBody(VendorFacts.Operation operation, String pointer, Value value) {
        return new Boundary(
                operation,
                ("body " + pointer).strip(),
                value.label(),
                value.inside(),
                call -> call.withValue(pointer, value.value()));
    }

    /** Whether a status is what the definitions say of a call on this side. */
    boolean isMet(int status) {
        if (inside && place.equals("call")) {
            return status / 100 == 2;
        }
        if (inside) { // what is named at the boundary need not be there
            return status / 100 == 2
                    || (status == 404 || status == 409) && operation.errors().contains(status);
        }
        int wanted = place.equals("header X-Auth-Token") ? 401 : 400;
        // one operation has no statuses but that of success
        return status == wanted
                && (operation.errors().isEmpty() || operation.errors().contains(status));
    }

    @Override
    public String toString() {
        return operation.name() + ": " + place + " " + value;
    }
}
