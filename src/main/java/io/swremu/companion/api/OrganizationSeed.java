package io.swremu.companion.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An organization in a {@link Seed}.
 *
 * @param name as the service takes it, unique in its region
 * @param account the name of the account that owns it; null: the first configured one
 * @param region where it is; null: the default region
 * @param creator the name of the user who made it; null: the administrator of the account
 * @param createdAt when it was made; null: now
 * @param permissions levels of users; the creator manages it anyhow
 * @param repositories its image repositories
 */
public record OrganizationSeed(
        String name,
        @Nullable String account,
        @Nullable String region,
        @Nullable String creator,
        @Nullable Instant createdAt,
        List<Permission> permissions,
        List<RepositorySeed> repositories) {

    public OrganizationSeed {
        permissions = List.copyOf(permissions);
        repositories = List.copyOf(repositories);
    }

    /** An organization of the default account in the default region. */
    public static OrganizationSeed named(String name, RepositorySeed... repositories) {
        return new OrganizationSeed(name, null, null, null, null, List.of(), List.of(repositories));
    }

    /** The same organization, of another account. */
    public OrganizationSeed ofAccount(String owner) {
        return new OrganizationSeed(name, owner, region, creator, createdAt, permissions, repositories);
    }

    /** The same organization with these permissions. */
    public OrganizationSeed withPermissions(Permission... all) {
        return new OrganizationSeed(name, account, region, creator, createdAt, List.of(all), repositories);
    }

    /**
     * What a user may do with an organization or a repository.
     *
     * @param user the name of a user of the account
     * @param userId the user's id; needed only for somebody whom the server does not know, in open mode
     * @param level {@code read}, {@code edit} or {@code manage}
     */
    public record Permission(String user, @Nullable String userId, String level) {
        /** A level of a known user. */
        public static Permission of(String user, String level) {
            return new Permission(user, null, level);
        }
    }
}
