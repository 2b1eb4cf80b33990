package io.swremu.companion.seed;

import static io.swremu.companion.seed.SeedSteps.at;

import io.swremu.companion.api.AccountSeed;
import io.swremu.companion.api.InstanceSeed;
import io.swremu.companion.api.OrganizationSeed;
import io.swremu.companion.api.RepositorySeed;
import io.swremu.companion.api.Seed;
import io.swremu.content.blob.Digest;
import io.swremu.content.blob.InvalidDigestException;
import io.swremu.edition.shared.namespace.NamespaceName;
import io.swremu.edition.shared.repository.RepositoryName;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Checks what can be wrong with a seed by itself: missing keys, names, numbers, what is there twice. So nothing is generated for
 * a seed that cannot be stored. What contradicts the server's state is found by the services that store it.
 */
@Component
class SeedCheck {
    /** Repositories of a document. */
    static final int MAX_REPOSITORIES = 100_000;

    /** Images of a document. */
    static final int MAX_IMAGES = 100_000;

    static final int MAX_TEXT = 255;

    private static final Pattern ID = Pattern.compile("[0-9a-f]{32}");
    private static final Pattern ACCESS_KEY = Pattern.compile("[A-Za-z0-9_-]{1,64}");
    private static final Set<String> LEVELS = Set.of("read", "edit", "manage");

    /**
     * Checks a document.
     *
     * @throws SeedRefusedException for the first thing that is wrong
     */
    void check(SeedDocument document) {
        Seed seed = document.seed();
        MandatoryValues.check(seed, SeedPath.ROOT);
        checkAccounts(seed.accounts());
        requireDifferent(
                seed.organizations(),
                organization -> organization.region() + " " + organization.name(),
                SeedPath.ROOT,
                "organizations");
        int repositories = 0;
        int images = 0;
        for (int i = 0; i < seed.organizations().size(); i++) {
            OrganizationSeed organization = seed.organizations().get(i);
            SeedPath path = SeedPath.ROOT.item("organizations", i);
            at(path.key("name"), () -> new NamespaceName(organization.name()));
            checkPermissions(organization.permissions(), path);
            requireDifferent(organization.repositories(), RepositorySeed::name, path, "repositories");
            for (int j = 0; j < organization.repositories().size(); j++) {
                RepositorySeed repository = organization.repositories().get(j);
                checkRepository(repository, path.item("repositories", j), document);
                images += repository.images().size();
            }
            repositories += organization.repositories().size();
        }
        for (int i = 0; i < seed.instances().size(); i++) {
            InstanceSeed instance = seed.instances().get(i);
            InstanceCheck.check(instance, SeedPath.ROOT.item("instances", i), document);
            for (InstanceSeed.Namespace namespace : instance.namespaces()) {
                repositories += namespace.repositories().size();
                images += namespace.repositories().stream()
                        .mapToInt(repository -> repository.images().size())
                        .sum();
            }
        }
        require(repositories <= MAX_REPOSITORIES, SeedPath.ROOT, "at most " + MAX_REPOSITORIES + " repositories");
        require(images <= MAX_IMAGES, SeedPath.ROOT, "at most " + MAX_IMAGES + " images");
        seed.blobs().keySet().forEach(SeedCheck::checkDigest);
    }

    private static void checkDigest(String digest) {
        try {
            Digest.parse(digest);
        } catch (InvalidDigestException wrong) {
            throw new SeedRefusedException(SeedPath.ROOT.key("blobs").key(digest), String.valueOf(wrong.getMessage()));
        }
    }

    private static void checkAccounts(List<AccountSeed> accounts) {
        requireDifferent(accounts, AccountSeed::name, SeedPath.ROOT, "accounts");
        for (int i = 0; i < accounts.size(); i++) {
            AccountSeed account = accounts.get(i);
            SeedPath path = SeedPath.ROOT.item("accounts", i);
            checkName(account.name(), path);
            checkId(account.id(), path);
            requireDifferent(account.users(), AccountSeed.User::name, path, "users");
            for (int j = 0; j < account.users().size(); j++) {
                checkUser(account.users().get(j), path.item("users", j));
            }
        }
    }

    private static void checkUser(AccountSeed.User user, SeedPath path) {
        checkName(user.name(), path);
        checkId(user.id(), path);
        require(
                user.password() == null || user.passwordHash() == null,
                path.key("password_hash"),
                "there is a password already");
        checkText(user.passwordHash(), MAX_TEXT, path.key("password_hash"));
        checkText(user.password(), 64, path.key("password"));
        checkText(user.description(), MAX_TEXT, path.key("description"));
        checkText(user.email(), MAX_TEXT, path.key("email"));
        requireDifferent(user.accessKeys(), AccountSeed.AccessKey::accessKey, path, "access_keys");
        for (int i = 0; i < user.accessKeys().size(); i++) {
            AccountSeed.AccessKey key = user.accessKeys().get(i);
            SeedPath place = path.item("access_keys", i);
            require(
                    ACCESS_KEY.matcher(key.accessKey()).matches(),
                    place.key("access_key"),
                    "an access key has 1 to 64 letters, digits, hyphens and underscores");
            require(!key.secretKey().isEmpty(), place.key("secret_key"), "a secret key has 1 to 255 characters");
            checkText(key.secretKey(), MAX_TEXT, place.key("secret_key"));
            checkText(key.description(), MAX_TEXT, place.key("description"));
        }
    }

    private static void checkName(String name, SeedPath path) {
        require(!name.isBlank(), path.key("name"), "a name has 1 to 64 characters");
        checkText(name, 64, path.key("name"));
    }

    static void checkText(@Nullable String text, int max, SeedPath path) {
        require(
                text == null || text.length() <= max && text.indexOf('\0') < 0,
                path,
                "at most " + max + " characters, none of them NUL");
    }

    private static void checkId(@Nullable String id, SeedPath path) {
        require(id == null || ID.matcher(id).matches(), path.key("id"), "an id has 32 lower-case hex digits");
    }

    private static void checkPermissions(List<OrganizationSeed.Permission> permissions, SeedPath path) {
        requireDifferent(permissions, OrganizationSeed.Permission::user, path, "permissions");
        for (int i = 0; i < permissions.size(); i++) {
            require(
                    LEVELS.contains(permissions.get(i).level()),
                    path.item("permissions", i).key("level"),
                    "a level is read, edit or manage");
        }
    }

    private static void checkRepository(RepositorySeed repository, SeedPath path, SeedDocument document) {
        at(path.key("name"), () -> new RepositoryName(repository.name()));
        checkPermissions(repository.permissions(), path);
        for (int i = 0; i < repository.retention().size(); i++) {
            var rule = repository.retention().get(i);
            require(
                    (rule.days() == null) != (rule.num() == null),
                    path.item("retention", i),
                    "a rule has either days or num");
        }
        ImageCheck.check(repository.images(), path, document);
    }

    static <T> void requireDifferent(Collection<T> items, Function<T, String> name, SeedPath path, String key) {
        var seen = new HashSet<String>();
        int index = 0;
        for (T item : items) {
            String text = name.apply(item);
            require(seen.add(text), path.item(key, index++), "this is there twice");
        }
    }

    static void require(boolean right, SeedPath path, String otherwise) {
        if (!right) {
            throw new SeedRefusedException(path, otherwise);
        }
    }
}
