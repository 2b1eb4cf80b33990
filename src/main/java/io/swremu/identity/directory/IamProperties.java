package io.swremu.identity.directory;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Who there is.
 *
 * @param accounts the accounts; without any there is one, {@code test}, with a user and an access key of that name
 * @param tokenLifetime how long tokens live; a day in the real service
 * @param accountPerKey whether each unknown access key is an account of its own; only in open mode, where credentials that
 *     nobody has stand for the default user otherwise
 */
@Validated
@ConfigurationProperties("swr.iam")
public record IamProperties(
        @DefaultValue List<@Valid AccountProperties> accounts,

        @DefaultValue("24h") @DurationMin(inclusive = false, message = "must be positive")
        Duration tokenLifetime,

        @DefaultValue("false") boolean accountPerKey) {
    private static final AccountProperties DEFAULT =
            new AccountProperties("test", null, List.of(new UserProperties("test", null, "test", "test", "test")));

    public IamProperties {
        accounts = accounts.isEmpty() ? List.of(DEFAULT) : List.copyOf(accounts);
        requireDifferentNames(accounts);
    }

    /** The first user of the first account, for whom credentials stand that nobody has. */
    Identity defaultIdentity() {
        AccountProperties account = accounts.get(0);
        UserProperties user = account.users().get(0);
        return new Identity(account.idOrDerived(), account.name(), account.idOf(user), user.name(), true, true);
    }

    /**
     * An account.
     *
     * @param name as clients name it
     * @param id 32 hex digits; derived from the name when absent
     * @param users its users; the first is the administrator
     */
    public record AccountProperties(
            @NotBlank @Size(max = 64) String name,
            @Pattern(regexp = "[0-9a-f]{32}") @Nullable String id,
            @DefaultValue @NotEmpty List<@Valid UserProperties> users) {

        public String idOrDerived() {
            return Objects.requireNonNullElseGet(id, () -> DerivedId.account(name));
        }

        public String idOf(UserProperties user) {
            return Objects.requireNonNullElseGet(user.id(), () -> DerivedId.user(name, user.name()));
        }

        public String accessKeyOf(UserProperties user) {
            return Objects.requireNonNullElseGet(user.accessKey(), () -> DerivedId.accessKey(name, user.name()));
        }

        public String secretKeyOf(UserProperties user) {
            return Objects.requireNonNullElseGet(user.secretKey(), () -> DerivedId.secretKey(name, user.name()));
        }
    }

    /**
     * A user of an account. What is absent is derived from the names, the same at every start.
     *
     * @param name as clients name it
     * @param id 32 hex digits
     * @param password for tokens by password; the name when absent
     * @param accessKey the id of the permanent access key
     * @param secretKey its secret
     */
    public record UserProperties(
            @NotBlank @Size(max = 64) String name,
            @Pattern(regexp = "[0-9a-f]{32}") @Nullable String id,
            @Size(max = 64) @Nullable String password,

            @Pattern(regexp = "[A-Za-z0-9_-]{1,64}") @Nullable
            String accessKey,

            @Size(min = 1, max = 255) @Nullable String secretKey) {

        /** Hides the secrets: records print all they hold. */
        @Override
        public String toString() {
            return "UserProperties[name=" + name + "]";
        }
    }

    /** Refuses names, ids and keys that are there twice, the derived ones among them. */
    private static void requireDifferentNames(List<AccountProperties> accounts) {
        var seen = new HashSet<String>();
        for (var account : accounts) {
            requireNew(seen.add("account " + account.name()), "accounts", account.name());
            requireNew(seen.add("account id " + account.idOrDerived()), "accounts with the id", account.idOrDerived());
            for (var user : account.users()) {
                requireNew(seen.add("user " + account.name() + "/" + user.name()), "users", user.name());
                String id = account.idOf(user);
                requireNew(seen.add("user id " + id), "users with the id", id);
                String accessKey = account.accessKeyOf(user);
                requireNew(seen.add("key " + accessKey), "keys", accessKey);
            }
        }
    }

    private static void requireNew(boolean isNew, String what, String name) {
        if (!isNew) {
            throw new IllegalArgumentException("swr.iam.accounts names two " + what + " '" + name + "'");
        }
    }
}
