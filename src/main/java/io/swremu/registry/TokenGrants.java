package io.swremu.registry;

import io.swremu.identity.directory.Caller;
import io.swremu.identity.login.RegistryTokens.Grant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;

/**
 * What a bearer token is issued for. Like the real service, the token endpoint refuses at once whoever would be refused with
 * the token, in words that clients show to their users.
 */
@Service
class TokenGrants {
    private static final String ORGANIZATION_MISSING = "Image organization does not exist";

    private static final String NOT_LOGGED_IN = "You may not login yet";
    private static final String NO_PERMISSION = "you do not have the permission";

    private final RepositoryDirectory repositories;

    TokenGrants(RepositoryDirectory repositories) {
        this.repositories = repositories;
    }

    /**
     * What of the scopes asked for a caller gets. Of a scope that allows part of it, that part is granted.
     *
     * <p>Clients ask for several scopes when they push and want to mount blobs from other repositories: the sources come
     * along with {@code pull} alone, in any order. A source that the caller may not read gets no actions, and the client
     * uploads. The token is refused if nothing is left of all scopes that change something or, without any such scope, of
     * all scopes.
     *
     * @throws io.swremu.registry.OciException {@link OciErrorCode#DENIED} with status 401
     */
    List<Grant> of(List<Scope> scopes, Caller caller) {
        List<Answer> answers =
                scopes.stream().map(scope -> answer(scope, caller)).toList();
        boolean anyChange = scopes.stream().anyMatch(Scope::changesSomething);
        List<Answer> wanted = answers.stream()
                .filter(answer -> !anyChange || answer.scope().changesSomething())
                .toList();
        if (!wanted.isEmpty() && wanted.stream().allMatch(answer -> answer.refusal() != null)) {
            throw denied(String.valueOf(wanted.get(0).refusal()));
        }
        return answers.stream()
                .map(answer -> new Grant(answer.scope().name(), answer.actions()))
                .toList();
    }

    private Answer answer(Scope scope, Caller caller) {
        RepositoryAccess access = repositories.find(scope.repository(), caller);
        return switch (access.state()) {
            case NAMESPACE_INVALID -> Answer.refused(scope, caller.isNobody() ? NOT_LOGGED_IN : ORGANIZATION_MISSING);
            case NAMESPACE_MISSING -> Answer.refused(scope, ORGANIZATION_MISSING);
            case NAME_INVALID ->
                Answer.refused(scope, caller.isNobody() ? NOT_LOGGED_IN : OciErrorCode.NAME_INVALID.message());
            case MISSING, PRESENT -> {
                var actions = scope.actions().stream()
                        .filter(action -> access.allowed().stream()
                                .anyMatch(allowed -> allowed.word().equals(action)))
                        .toList();
                yield actions.isEmpty() && !scope.actions().isEmpty()
                        ? Answer.refused(scope, caller.isNobody() ? NOT_LOGGED_IN : NO_PERMISSION)
                        : new Answer(scope, actions, null);
            }
        };
    }

    /** A refusal as the real service's token endpoint has it. */
    static OciException denied(String text) {
        return OciErrorCode.DENIED.toException("").withText(text).withStatus(HttpStatus.UNAUTHORIZED);
    }

    /** What becomes of one scope. @param refusal why nothing of it is granted, else null */
    private record Answer(
            Scope scope, List<String> actions, @Nullable String refusal) {
        static Answer refused(Scope scope, String refusal) {
            return new Answer(scope, List.of(), refusal);
        }
    }
}
