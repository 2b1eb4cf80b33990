package io.swremu.contract;

import io.swremu.contract.Type.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Compares JSON that was really sent with its description, key by key in both directions. */
final class Wire {
    private final Contract contract;
    private final List<String> differences = new ArrayList<>();

    private Wire(Contract contract) {
        this.contract = contract;
    }

    /**
     * All differences, one line each.
     *
     * @param contract has the models that the type names
     */
    static List<String> differences(String where, JsonNode value, Type type, Contract contract) {
        var wire = new Wire(contract);
        wire.compare(where, value, type);
        return wire.differences;
    }

    private void compare(String where, JsonNode value, Type described) {
        Type type = contract.resolved(described);
        if (type instanceof Type.AnyOf shapes) {
            if (shapes.types().stream()
                    .noneMatch(
                            shape -> differences(where, value, shape, contract).isEmpty())) {
                differences.add(where + ": " + value + " is not described as " + type);
            }
        } else if (type instanceof Type.OrNull optional) {
            if (!value.isNull()) {
                compare(where, value, optional.type());
            }
        } else if (type instanceof Type.ArrayOf list && value.isArray()) {
            for (int i = 0; i < value.size(); i++) {
                compare(where + "[" + i + "]", value.get(i), list.items());
            }
        } else if (type instanceof Type.MapOf map && value.isObject()) {
            value.properties().forEach(entry -> compare(where + "." + entry.getKey(), entry.getValue(), map.values()));
        } else if (type instanceof Type.ObjectOf object && value.isObject()) {
            fields(where, value, object.fields());
        } else if (!(type instanceof Type.Anything || type instanceof Type.Plain plain && isOf(plain, value))) {
            differences.add(where + ": " + value + " is not described as " + type);
        }
    }

    private void fields(String where, JsonNode value, List<Field> fields) {
        for (Field field : fields) {
            JsonNode found = value.get(field.name());
            if (found != null) {
                compare(where + "." + field.name(), found, field.type());
            } else if (field.required()) {
                differences.add(where + "." + field.name() + " is described, but was not sent");
            }
        }
        Set<String> described = fields.stream().map(Field::name).collect(Collectors.toSet());
        value.propertyNames().stream()
                .filter(key -> !described.contains(key))
                .forEach(key -> differences.add(where + "." + key + " was sent, but is not described"));
    }

    private static boolean isOf(Type.Plain type, JsonNode value) {
        return switch (type.kind()) {
            case "string" -> value.isString();
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            default -> value.isBoolean();
        };
    }
}
