package io.swremu.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * What the document must say of each operation beyond its contract, so that Swagger UI is of use: where it belongs, what
 * it does, examples, and each error. Examples stand at the fields; Swagger UI puts them together.
 */
final class DocumentRules {
    private final ServedDocument document;
    private final Set<String> open;
    private final List<String> gaps = new ArrayList<>();

    private DocumentRules(ServedDocument document, Set<String> open) {
        this.document = document;
        this.open = open;
    }

    /**
     * All gaps, one line each.
     *
     * @param open the operations that need no credentials
     */
    static List<String> gaps(ServedDocument document, Set<String> open) {
        var rules = new DocumentRules(document, open);
        document.operations().forEach(rules::check);
        rules.groups();
        rules.schemaNames();
        return rules.gaps;
    }

    /** Each group is explained, and is where operations are. */
    private void groups() {
        var explained = new TreeSet<String>();
        for (JsonNode group : document.root().path("tags")) {
            if (group.path("description").asString("").isBlank()) {
                gaps.add(group.path("name").asString() + " has no description");
            }
            explained.add(group.path("name").asString());
        }
        var used = document.operations().values().stream()
                .flatMap(operation -> operation.path("tags").valueStream())
                .map(JsonNode::asString)
                .collect(Collectors.toCollection(TreeSet::new));
        if (!explained.equals(used)) {
            gaps.add("groups are " + explained + ", but operations are in " + used);
        }
    }

    /** Readers and generators see the names: they are no place for how the server is built. */
    private void schemaNames() {
        document.root().path("components").path("schemas").propertyNames().stream()
                .filter(name -> name.matches(".*(Controller|View).*"))
                .forEach(name -> gaps.add("schema " + name + " is named after a class"));
    }

    private void check(String id, JsonNode operation) {
        if (operation.path("tags").isEmpty()) {
            gaps.add(id + " has no tag");
        }
        if (operation.path("summary").asString("").isBlank()) {
            gaps.add(id + " has no summary");
        }
        if (operation.path("description").asString("").isBlank()) {
            gaps.add(id + " has no description: openapi/operations.properties");
        }
        for (JsonNode parameter : operation.path("parameters")) {
            if (!parameter.path("required").asBoolean(false)
                    && (parameter.has("example") || parameter.path("schema").has("example"))) {
                gaps.add(id + " parameter " + parameter.path("name").asString() + " is filled in");
            }
            if (!parameter.has("schema")) {
                gaps.add(id + " parameter " + parameter.path("name").asString() + " has no schema");
            }
        }
        if (operation.has("requestBody")) {
            example(id + " request", ServedDocument.schema(operation.get("requestBody")));
        }
        JsonNode success = operation.path("responses").path(ServedDocument.success(operation));
        if (success.has("content")) {
            example(id + " answer", ServedDocument.schema(success));
        }
        credentials(id, operation);
        for (var response : operation.path("responses").properties()) {
            if (!response.getKey().startsWith("2")) {
                error(id + " " + response.getKey(), response.getValue());
            }
        }
    }

    private void credentials(String id, JsonNode operation) {
        if (!operation.has("security")) {
            gaps.add(id + " does not say whether it needs credentials");
        }
        JsonNode security = operation.path("security"); // where {} is among it, it goes without
        boolean secured = !security.isEmpty() && security.valueStream().noneMatch(JsonNode::isEmpty);
        if (secured == open.contains(id)) {
            gaps.add(id + (secured ? " asks for credentials" : " asks for no credentials"));
        }
        for (String status : secured ? List.of("400", "401", "500") : List.of("500")) {
            if (!operation.path("responses").has(status)) {
                gaps.add(id + " has no " + status);
            }
        }
    }

    private void error(String where, JsonNode response) {
        JsonNode examples = response.path("content").path("application/json").path("examples");
        if (examples.isEmpty()) {
            gaps.add(where + " has no example");
        }
        for (var example : examples.properties()) {
            matches(
                    where + " " + example.getKey(),
                    example.getValue().path("value"),
                    ServedDocument.type(ServedDocument.schema(response)));
        }
    }

    /** Every plain field needs an example of its type, unless it is bytes. */
    private void example(String where, JsonNode reference) {
        JsonNode schema = document.resolved(reference);
        JsonNode example = schema.has("example")
                ? schema.get("example")
                : schema.path("examples").path(0);
        if (!example.isMissingNode()) {
            matches(where, example, ServedDocument.type(schema));
        } else if (schema.has("items")) {
            example(where + "[]", schema.get("items"));
        } else if (schema.has("properties")) {
            schema.get("properties")
                    .properties()
                    .forEach(field -> example(where + " " + field.getKey(), field.getValue()));
        } else if (!(ServedDocument.type(schema) instanceof Type.OrNull) // null needs no example
                && !schema.path("format").asString("").equals("binary")) {
            gaps.add(where + " has no example");
        }
    }

    private void matches(String where, JsonNode example, Type type) {
        gaps.addAll(Wire.differences(where + " example", example, type, document.contract()));
    }
}
