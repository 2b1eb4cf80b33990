package io.swremu.registry;

import io.swremu.identity.directory.Caller;
import io.swremu.identity.login.RegistryTokens.Grant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;

/**
 * Decides what a bearer token covers. Like the real service, the token endpoint refuses at once a caller whom the
 * registry would refuse with the token, in texts that clients show to their users.
 */
@Service
class TokenGrants {
    private static final String ORGANIZATION_MISSING = "Image organization does not exist";

    private static final String NOT_LOGGED_IN = "You may not login yet";
    private static final String NO_PERMISSION = "you do not have the permission";

    private final Editions editions;
    private final Destinations destinations;

    TokenGrants(Editions editions, Destinations destinations) {
        this.editions = editions;
        this.destinations = destinations;
    }

    /**
     * What the caller gets of the requested scopes. If only some actions of a scope are allowed, these are granted.
     *
     * <p>To mount blobs from other repositories during a push, clients ask for several scopes, in any order: one for
     * the push, and one with {@code pull} alone for each source. A source that the caller may not read gets no actions,
     * and the client uploads the blob instead. The token is refused if all scopes that change something are refused or,
     * if there are none, if all scopes are refused.
     *
     * <p>A token is for one registry: that of the first scope that counts. A caller whose credentials are for another one
     * gets what nobody would get there.
     *
     * @param nobody somebody without credentials at this address
     * @param address what the host says about the registry
     * @throws io.swremu.registry.OciException {@link OciErrorCode#DENIED} with status 401
     */
    Decision of(List<Scope> scopes, Caller caller, Caller nobody, Destination address) {
        boolean anyChange = scopes.stream().anyMatch(Scope::changesSomething);
        Caller holder = scopes.stream()
                .filter(scope -> !anyChange || scope.changesSomething())
                .findFirst()
                .map(scope -> holder(destination(scope, address), caller, nobody))
                .orElse(caller);
        List<Answer> answers = scopes.stream()
                .map(scope -> answer(scope, destination(scope, address), holder))
                .toList();
        List<Answer> wanted = answers.stream()
                .filter(answer -> !anyChange || answer.scope().changesSomething())
                .toList();
        if (!wanted.isEmpty() && wanted.stream().allMatch(answer -> answer.refusal() != null)) {
            throw denied(String.valueOf(wanted.get(0).refusal()));
        }
        return new Decision(
                holder,
                answers.stream()
                        .map(answer -> new Grant(answer.scope().name(), answer.actions()))
                        .toList());
    }

    private Destination destination(Scope scope, Destination address) {
        return address.ownAddress() ? address : destinations.ofName(scope.name());
    }

    private static Caller holder(Destination destination, Caller caller, Caller nobody) {
        if (destination.isOf(caller.registry())) {
            return caller;
        }
        return destination.instance().map(Caller::nobody).orElse(nobody);
    }

    /** An instance refuses nobody here: the registry itself does, in the protocol's terms, as Harbor has it. */
    private Answer answer(Scope scope, Destination destination, Caller caller) {
        if (!destination.isOf(caller.registry())) {
            return Answer.refused(scope, NO_PERMISSION);
        }
        RepositoryAccess access =
                editions.repositories(caller.registry()).find(scope.repository(destination.prefix()), caller);
        if (caller.registry().isInstance()) {
            return new Answer(scope, allowed(scope, access), null);
        }
        return switch (access.state()) {
            case NAMESPACE_INVALID -> Answer.refused(scope, caller.isNobody() ? NOT_LOGGED_IN : ORGANIZATION_MISSING);
            case NAMESPACE_MISSING -> Answer.refused(scope, ORGANIZATION_MISSING);
            case NAME_INVALID ->
                Answer.refused(scope, caller.isNobody() ? NOT_LOGGED_IN : OciErrorCode.NAME_INVALID.message());
            case MISSING, PRESENT -> {
                var actions = allowed(scope, access);
                yield actions.isEmpty() && !scope.actions().isEmpty()
                        ? Answer.refused(scope, caller.isNobody() ? NOT_LOGGED_IN : NO_PERMISSION)
                        : new Answer(scope, actions, null);
            }
        };
    }

    private static List<String> allowed(Scope scope, RepositoryAccess access) {
        return scope.actions().stream()
                .filter(action -> access.allowed().stream()
                        .anyMatch(allowed -> allowed.word().equals(action)))
                .toList();
    }

    /** A refusal in the form of the real service's token endpoint. */
    static OciException denied(String text) {
        return OciErrorCode.DENIED.toException("").withText(text).withStatus(HttpStatus.UNAUTHORIZED);
    }

    /** Who gets a token, and what for. */
    record Decision(Caller holder, List<Grant> grants) {}

    /**
     * The decision on one scope.
     *
     * @param refusal why nothing of the scope is granted, or null
     */
    private record Answer(
            Scope scope, List<String> actions, @Nullable String refusal) {
        static Answer refused(Scope scope, String refusal) {
            return new Answer(scope, List.of(), refusal);
        }
    }
}
