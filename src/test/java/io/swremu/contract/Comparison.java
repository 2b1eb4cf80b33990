package io.swremu.contract;

import io.swremu.contract.Contract.Answer;
import io.swremu.contract.Contract.Body;
import io.swremu.contract.Contract.Operation;
import io.swremu.contract.Contract.Parameter;
import io.swremu.contract.Type.ArrayOf;
import io.swremu.contract.Type.Field;
import io.swremu.contract.Type.MapOf;
import io.swremu.contract.Type.ObjectOf;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Compares the operations that a server has with the official ones of the same names. */
final class Comparison {
    private final Contract official;
    private final Contract served;
    private final List<String> differences = new ArrayList<>();

    private Comparison(Contract official, Contract served) {
        this.official = official;
        this.served = served;
    }

    /** All differences, one line each, such as {@code ListReposDetails: query limit is missing}. */
    static List<String> differences(Contract official, Contract served) {
        var comparison = new Comparison(official, served);
        served.operations().values().stream()
                .sorted(Comparator.comparing(Operation::name))
                .forEach(comparison::compare);
        return comparison.differences;
    }

    private void compare(Operation actual) {
        String name = actual.name();
        Operation expected = official.operations().get(name);
        if (expected == null) {
            differences.add(name + ": is no operation of the SDK");
            return;
        }
        same(name + ": method", expected.method(), actual.method());
        same(name + ": path", expected.path(), actual.path());
        parameters(name, expected, actual);
        bodies(name, expected.body(), actual.body());
        answers(name, expected.answer(), actual.answer());
    }

    private void same(String what, Object expected, Object actual) {
        if (!expected.equals(actual)) {
            differences.add(what + " is " + actual + ", not " + expected);
        }
    }

    private void parameters(String name, Operation expected, Operation actual) {
        keys(
                name + ":",
                byKey(expected.parameters(), parameter -> parameter.in() + " " + parameter.name()),
                byKey(
                        actual.parameters().stream()
                                .filter(parameter -> !isImplied(parameter, expected))
                                .toList(),
                        parameter -> parameter.in() + " " + parameter.name()),
                (where, wanted, found) -> {
                    same(where + " required", wanted.required(), found.required());
                    types(where, wanted.type(), found.type());
                });
    }

    /** The SDK fills in the project's id by itself, so that its list does not have it among the parameters. */
    private static boolean isImplied(Parameter parameter, Operation operation) {
        return parameter.in().equals("path")
                && operation.path().contains("{" + parameter.name() + "}")
                && operation.parameters().stream()
                        .noneMatch(listed -> listed.name().equals(parameter.name()));
    }

    private void bodies(String name, Optional<Body> expected, Optional<Body> actual) {
        same(name + ": request body present", expected.isPresent(), actual.isPresent());
        if (expected.isPresent() && actual.isPresent()) {
            same(
                    name + ": request body required",
                    expected.get().required(),
                    actual.get().required());
            types(name + ": request", expected.get().type(), actual.get().type());
        }
    }

    private void answers(String name, Answer expected, Answer actual) {
        for (String header : expected.headers()) {
            if (!actual.headers().contains(header)) {
                differences.add(name + ": answer header " + header + " is missing");
            }
        }
        types(name + ": answer", expected.body(), actual.body());
    }

    private void types(String where, Type expected, Type actual) {
        Type wanted = official.resolved(expected);
        Type found = served.resolved(actual instanceof Type.OrNull optional ? optional.type() : actual);
        if (wanted instanceof Type.Anything) {
            return;
        }
        if (wanted instanceof Type.Nothing && found instanceof ObjectOf object) {
            fields(where, List.of(), object.fields()); // {} is as good as nothing
        } else if (wanted instanceof ArrayOf listed && found instanceof ArrayOf list) {
            types(where + "[]", listed.items(), list.items());
        } else if (wanted instanceof MapOf mapped && found instanceof MapOf map) {
            types(where + "{}", mapped.values(), map.values());
        } else if (wanted instanceof ObjectOf fields && found instanceof ObjectOf object) {
            fields(where, fields.fields(), object.fields());
        } else {
            same(where, wanted, found);
        }
    }

    private void fields(String where, List<Field> expected, List<Field> actual) {
        keys(
                where,
                byKey(expected, Field::name),
                byKey(actual, Field::name),
                (field, wanted, found) -> types(field, wanted.type(), found.type()));
    }

    private <T> void keys(String where, Map<String, T> expected, Map<String, T> actual, Both<T> both) {
        expected.forEach((key, wanted) -> {
            T found = actual.get(key);
            if (found == null) {
                differences.add(where + " " + key + " is missing");
            } else {
                both.compare(where + " " + key, wanted, found);
            }
        });
        actual.keySet().stream()
                .filter(key -> !expected.containsKey(key))
                .forEach(key -> differences.add(where + " " + key + " is not in the SDK"));
    }

    private static <T> Map<String, T> byKey(List<T> values, Function<T, String> key) {
        var map = new LinkedHashMap<String, T>();
        values.forEach(value -> map.put(key.apply(value), value));
        return map;
    }

    /** What to do with a thing that both have. */
    private interface Both<T> {
        void compare(String where, T expected, T actual);
    }
}
