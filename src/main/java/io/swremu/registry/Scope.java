package io.swremu.registry;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a client asks a bearer token for, such as {@code repository:group/test:pull,push}.
 *
 * @param name of a repository, with its organization; not yet checked
 * @param actions {@code pull}, {@code push}, {@code delete}, or words that only the client knows
 */
record Scope(String name, List<String> actions) {
    private static final String REPOSITORY = "repository";

    /** Reads a scope; empty if it is not about a repository, for example about the catalog. */
    static Optional<Scope> parse(String text) {
        int first = text.indexOf(':');
        int last = text.lastIndexOf(':');
        if (first < 0 || first == last || !text.startsWith(REPOSITORY)) {
            return Optional.empty();
        }
        List<String> actions = Arrays.stream(text.substring(last + 1).split(","))
                .filter(action -> !action.isEmpty())
                .flatMap(Scope::spelledOut)
                .toList();
        return Optional.of(new Scope(text.substring(first + 1, last), actions));
    }

    private static Stream<String> spelledOut(String action) {
        return action.equals("*")
                ? Arrays.stream(RepositoryAccess.Action.values()).map(RepositoryAccess.Action::word)
                : Stream.of(action);
    }

    /** The repository in the scope, whose name begins with the prefix. */
    RepositoryReference repository(String prefix) {
        return RepositoryReference.of(prefix, name).orElseThrow();
    }

    /** Whether the scope asks for more than reading. */
    boolean changesSomething() {
        return actions.stream().anyMatch(action -> !action.equals(RepositoryAccess.Action.PULL.word()));
    }
}
