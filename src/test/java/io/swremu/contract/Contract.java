package io.swremu.contract;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What an API takes and answers: read from the official SDK's list ({@link OfficialOperations}) or from the server's own
 * document ({@link ServedDocument}), so that the two can be compared.
 *
 * @param operations by name
 * @param models the named shapes
 */
record Contract(Map<String, Operation> operations, Map<String, Type> models) {

    /**
     * One operation.
     *
     * @param answer of success
     */
    record Operation(
            String name, String method, String path, List<Parameter> parameters, Optional<Body> body, Answer answer) {}

    /**
     * A parameter.
     *
     * @param in {@code query} or {@code path}
     */
    record Parameter(String name, String in, boolean required, Type type) {}

    /** A request's body. */
    record Body(Type type, boolean required) {}

    /**
     * An answer.
     *
     * @param headers those the operation adds, in lower case
     */
    record Answer(Set<String> headers, Type body) {}

    /** The operation of that name, which must be there. */
    Operation operation(String name) {
        return Objects.requireNonNull(operations.get(name), name);
    }

    /** The shape itself, when a name stands for it. */
    Type resolved(Type type) {
        return type instanceof Type.Model model
                ? resolved(Objects.requireNonNull(models.get(model.name()), model.name()))
                : type;
    }
}
