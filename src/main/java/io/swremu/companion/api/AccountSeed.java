package io.swremu.companion.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An account in a {@link Seed}.
 *
 * @param name 1 to 64 characters
 * @param id 32 hex digits; null: made from the name, as that of a configured account
 * @param users its users; the first user of a new account is its administrator
 */
public record AccountSeed(String name, @Nullable String id, List<User> users) {

    public AccountSeed {
        users = List.copyOf(users);
    }

    /** An account with users. */
    public static AccountSeed named(String name, User... users) {
        return new AccountSeed(name, null, List.of(users));
    }

    /**
     * A user of an account. What is null stays as it is if the user is there already.
     *
     * @param name 1 to 64 characters
     * @param id 32 hex digits; null: made from the names
     * @param password for tokens by password; null: the name, for a new user
     * @param passwordHash what an export has instead of the password; not together with it
     * @param enabled whether the user may sign in; null: yes, for a new user
     * @param description at most 255 characters
     * @param email mail address
     * @param createdAt when the user came to be; null: now
     * @param accessKeys permanent keys, at most two; a new user without any gets one made from the names
     */
    public record User(
            String name,
            @Nullable String id,
            @Nullable String password,
            @Nullable String passwordHash,
            @Nullable Boolean enabled,
            @Nullable String description,
            @Nullable String email,
            @Nullable Instant createdAt,
            List<AccessKey> accessKeys) {

        public User {
            accessKeys = List.copyOf(accessKeys);
        }

        /** A user of that name with what follows from it. */
        public static User named(String name) {
            return new User(name, null, null, null, null, null, null, null, List.of());
        }

        /** The same user with these keys. */
        public User withAccessKeys(AccessKey... keys) {
            return new User(name, id, password, passwordHash, enabled, description, email, createdAt, List.of(keys));
        }

        /** Hides the secrets. */
        @Override
        public String toString() {
            return "User[" + name + "]";
        }
    }

    /**
     * A permanent access key.
     *
     * @param accessKey its public half: 1 to 64 letters, digits, hyphens and underscores
     * @param secretKey its secret half: 1 to 255 characters
     * @param description a user's words about it; null: none
     * @param active whether it can be used; null: yes
     * @param createdAt when it was made; null: now
     */
    public record AccessKey(
            String accessKey,
            String secretKey,
            @Nullable String description,
            @Nullable Boolean active,
            @Nullable Instant createdAt) {

        /** An active key. */
        public static AccessKey of(String accessKey, String secretKey) {
            return new AccessKey(accessKey, secretKey, null, null, null);
        }

        /** Hides the secret. */
        @Override
        public String toString() {
            return "AccessKey[" + accessKey + "]";
        }
    }
}
