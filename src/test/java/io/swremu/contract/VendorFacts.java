package io.swremu.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the vendor's own OpenAPI definitions say of the operations: {@code vendor-facts.json}. */
record VendorFacts(JsonNode root) {

    static VendorFacts read() {
        try (var file = VendorFacts.class.getResourceAsStream("/contract/vendor-facts.json")) {
            return new VendorFacts(JsonMapper.shared().readTree(Objects.requireNonNull(file)));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The operations of the shared edition, 55 of 59: the others are not in the definitions. */
    List<Operation> shared() {
        return of("shared");
    }

    /** The operations of the enterprise edition that are in the definitions, whether they are served or not. */
    List<Operation> enterprise() {
        return of("enterprise");
    }

    private List<Operation> of(String edition) {
        return root.get("operations")
                .valueStream()
                .filter(operation -> operation.get("edition").stringValue().equals(edition))
                .map(Operation::new)
                .toList();
    }

    /**
     * The facts of a type's fields, by name.
     *
     * @param type such as {@code #Rule}, or the fields themselves
     */
    Map<String, JsonNode> fields(JsonNode type) {
        JsonNode fields = type.isObject()
                ? type
                : root.get("types").get(type.stringValue().substring(1));
        return fields.properties().stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** What is known of one operation. */
    record Operation(JsonNode facts) {
        String name() {
            return facts.get("operation").stringValue();
        }

        String method() {
            return facts.get("method").stringValue();
        }

        String path() {
            return facts.get("path").stringValue();
        }

        boolean needsToken() {
            return facts.path("token").asBoolean(false);
        }

        boolean needsContentType() {
            return facts.path("contentTypeRequired").asBoolean(false);
        }

        /** The facts of the parameters, by name. */
        Map<String, JsonNode> parameters() {
            return facts.path("parameters").properties().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        }

        /** The facts of the body; a missing node if there is none. */
        JsonNode body() {
            return facts.path("body");
        }

        /** The statuses of success. */
        Set<Integer> success() {
            return facts.get("success").valueStream().map(JsonNode::intValue).collect(Collectors.toSet());
        }

        /** The statuses of refusals. */
        Set<Integer> errors() {
            return facts.get("errors").valueStream().map(JsonNode::intValue).collect(Collectors.toSet());
        }
    }
}
