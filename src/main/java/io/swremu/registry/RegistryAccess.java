package io.swremu.registry;

import io.swremu.edition.shared.access.Level;
import io.swremu.edition.shared.namespace.NamespaceName;
import io.swremu.edition.shared.namespace.NamespaceService;
import io.swremu.edition.shared.repository.ImageRepository;
import io.swremu.edition.shared.repository.RepositoryName;
import io.swremu.edition.shared.repository.RepositoryService;
import io.swremu.platform.error.ErrorCode;
import io.swremu.platform.error.OciErrorCode;
import io.swremu.platform.error.OciException;
import io.swremu.platform.error.SwrException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.stereotype.Service;

/** Whether somebody may pull, push or delete: the rule of the management API, and what the bearer token is for. */
@Service
class RegistryAccess {
    static final String PULL = "pull";
    static final String PUSH = "push";
    static final String DELETE = "delete";

    private final RepositoryService repositories;
    private final NamespaceService namespaces;

    RegistryAccess(RepositoryService repositories, NamespaceService namespaces) {
        this.repositories = repositories;
        this.namespaces = namespaces;
    }

    /** The repository, for who may pull from it. */
    ImageRepository pull(NamespaceName namespace, RepositoryName name, RegistryCaller caller) {
        return require(namespace, name, PULL, Level.GUEST, caller);
    }

    /** The repository, for who may pull from it; empty if it is missing in an organization that exists. */
    Optional<ImageRepository> pullIfExists(NamespaceName namespace, RepositoryName name, RegistryCaller caller) {
        try {
            return Optional.of(pull(namespace, name, caller));
        } catch (OciException unknown) {
            if (unknown.code() == OciErrorCode.NAME_UNKNOWN && exists(namespace, caller)) {
                return Optional.empty();
            }
            throw unknown;
        }
    }

    /**
     * The repository, for who may delete in it. A token for pushing will do: older clients of the service, Harbor's among
     * them, ask for no other.
     */
    ImageRepository delete(NamespaceName namespace, RepositoryName name, RegistryCaller caller) {
        boolean forPush = caller.isFor(namespace.value() + "/" + name.value(), PUSH);
        return require(namespace, name, forPush ? PUSH : DELETE, Level.MANAGE, caller);
    }

    /** Where to push to, for who may; a repository that is missing comes with what is stored in it, private. */
    PushTarget push(NamespaceName namespace, RepositoryName name, RegistryCaller caller) {
        try {
            long id = require(namespace, name, PUSH, Level.EDIT, caller).id();
            return new PushTarget(namespace, name, caller, OptionalLong.of(id));
        } catch (OciException missing) {
            if (missing.code() != OciErrorCode.NAME_UNKNOWN || !exists(namespace, caller)) {
                throw missing;
            }
        }
        requireScope(namespace, name, PUSH, caller);
        repositories.requirePlaceForPush(namespace, caller.caller());
        return new PushTarget(namespace, name, caller, OptionalLong.empty());
    }

    private ImageRepository require(
            NamespaceName namespace, RepositoryName name, String action, Level level, RegistryCaller caller) {
        try {
            var repository =
                    repositories.require(namespace, name, level, ErrorCode.REPOSITORY_FORBIDDEN, caller.caller());
            requireScope(namespace, name, action, caller);
            return repository;
        } catch (SwrException refused) {
            if (caller.caller().isNobody()) {
                throw refusal(caller); // whether it exists is nobody's business
            }
            boolean unknown = refused.code() == ErrorCode.REPOSITORY_NOT_FOUND
                    || refused.code() == ErrorCode.NAMESPACE_NOT_FOUND && !exists(namespace, caller);
            throw unknown
                    ? OciErrorCode.NAME_UNKNOWN.toException(namespace.value() + "/" + name.value())
                    : refusal(caller);
        }
    }

    /** Who may, but came with a token for something else, is sent to fetch another one. */
    private static void requireScope(
            NamespaceName namespace, RepositoryName name, String action, RegistryCaller caller) {
        if (!caller.isFor(namespace.value() + "/" + name.value(), action)) {
            throw OciErrorCode.UNAUTHORIZED.toException("the token is not for this");
        }
    }

    private static RuntimeException refusal(RegistryCaller caller) {
        return (caller.caller().isNobody() ? OciErrorCode.UNAUTHORIZED : OciErrorCode.DENIED).toException("");
    }

    /** Whether there is an organization of that name, whoever owns it. */
    boolean exists(NamespaceName namespace, RegistryCaller caller) {
        return namespaces.find(namespace, caller.caller().region()).isPresent();
    }

    /** Whether somebody may pull from a repository, and the credentials are good for it. */
    boolean mayPull(ImageRepository repository, RegistryCaller caller) {
        return caller.isFor(repository.fullName(), PULL)
                && repositories.levelOn(repository, caller.caller()).includes(Level.GUEST);
    }

    /** What of the actions asked for a caller may do. A repository that is still missing may be pushed to. */
    List<String> allowed(NamespaceName namespace, RepositoryName name, List<String> actions, RegistryCaller caller) {
        Level level = repositories.levelForPush(namespace, name, caller.caller());
        return actions.stream()
                .filter(action -> switch (action) {
                    case PULL -> level.includes(Level.GUEST);
                    case PUSH -> level.includes(Level.EDIT);
                    case DELETE -> level.includes(Level.MANAGE);
                    default -> false;
                })
                .toList();
    }
}
