package io.swremu.registry;

import io.swremu.edition.shared.namespace.NamespaceName;
import io.swremu.edition.shared.repository.RepositoryName;
import io.swremu.identity.directory.Caller;
import io.swremu.identity.login.RegistryTokens.Grant;
import io.swremu.platform.error.OciErrorCode;
import io.swremu.platform.error.OciException;
import io.swremu.platform.error.SwrException;
import java.util.List;
import java.util.Optional;
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

    private final RegistryAccess access;

    TokenGrants(RegistryAccess access) {
        this.access = access;
    }

    /**
     * What of the scopes asked for a caller gets. Of a scope that allows part of it, that part is granted.
     *
     * <p>Clients ask for several scopes when they push and want to mount blobs from other repositories: the sources come
     * along with {@code pull} alone, in any order. A source that the caller may not read gets no actions, and the client
     * uploads. The token is refused if nothing is left of all scopes that change something or, without any such scope, of
     * all scopes.
     *
     * @throws io.swremu.platform.error.OciException {@link OciErrorCode#DENIED} with status 401
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
        var namespace = namespaceOf(scope.name());
        if (namespace.isEmpty()) { // no organization can have such a name
            return Answer.refused(scope, caller.isNobody() ? NOT_LOGGED_IN : ORGANIZATION_MISSING);
        }
        var user = new RegistryCaller(caller, Optional.empty());
        if (!access.exists(namespace.get(), user)) {
            return Answer.refused(scope, ORGANIZATION_MISSING);
        }
        var repository = repositoryOf(scope.name());
        if (repository.isEmpty()) {
            return Answer.refused(scope, caller.isNobody() ? NOT_LOGGED_IN : OciErrorCode.NAME_INVALID.message());
        }
        var actions = access.allowed(namespace.get(), repository.get(), scope.actions(), user);
        return actions.isEmpty() && !scope.actions().isEmpty()
                ? Answer.refused(scope, caller.isNobody() ? NOT_LOGGED_IN : NO_PERMISSION)
                : new Answer(scope, actions, null);
    }

    private static Optional<NamespaceName> namespaceOf(String name) {
        int slash = name.indexOf('/');
        try {
            return slash < 0 ? Optional.empty() : Optional.of(new NamespaceName(name.substring(0, slash)));
        } catch (SwrException invalid) {
            return Optional.empty();
        }
    }

    private static Optional<RepositoryName> repositoryOf(String name) {
        try {
            return Optional.of(new RepositoryName(name.substring(name.indexOf('/') + 1)));
        } catch (SwrException invalid) {
            return Optional.empty();
        }
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
