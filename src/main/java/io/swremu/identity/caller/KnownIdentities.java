package io.swremu.identity.caller;

import io.swremu.identity.credential.AccessKeys;
import io.swremu.identity.credential.Signer;
import io.swremu.identity.credential.TokenService;
import io.swremu.identity.directory.Identity;
import io.swremu.identity.directory.Project;
import io.swremu.identity.directory.Projects;
import io.swremu.identity.directory.Users;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Looks up what credentials and projects stand for, by one statement each or from the {@link CallerMemory}. Whether they
 * have expired is not decided here: that changes without a change of a row.
 */
@Component
class KnownIdentities {
    private final CallerMemory memory;
    private final TokenService tokens;
    private final AccessKeys keys;
    private final Users users;
    private final Projects projects;

    KnownIdentities(CallerMemory memory, TokenService tokens, AccessKeys keys, Users users, Projects projects) {
        this.memory = memory;
        this.tokens = tokens;
        this.keys = keys;
        this.users = users;
        this.projects = projects;
    }

    /** What a token stands for; present also after its expiry. */
    Optional<TokenService.Grantee> ofToken(String text) {
        var key = new TokenHash(TokenService.hash(text));
        return memory.find(key, TokenService.Grantee.class, hash -> tokens.findByHash(hash.value()));
    }

    /** Who signs by an access key. */
    Optional<Signer> signer(String accessKey) {
        return memory.find(new KeyOfSigner(accessKey), Signer.class, key -> keys.findSigner(key.value()));
    }

    /** Whose access key it is, whether or not it can be used. */
    Optional<Identity> owner(String accessKey) {
        return memory.find(
                new KeyOfOwner(accessKey), Identity.class, key -> users.findIdentityByAccessKey(key.value()));
    }

    /** A project by its id. */
    Optional<Project> project(String id) {
        return memory.find(new ProjectId(id), Project.class, key -> projects.findProject(key.value()));
    }

    /** The project of an account in a region. */
    Optional<Project> project(String domainId, String region) {
        return memory.find(
                new Place(domainId, region), Project.class, key -> projects.findProject(key.domainId(), key.region()));
    }

    private record TokenHash(String value) {}

    private record KeyOfSigner(String value) {}

    private record KeyOfOwner(String value) {}

    private record ProjectId(String value) {}

    private record Place(String domainId, String region) {}
}
