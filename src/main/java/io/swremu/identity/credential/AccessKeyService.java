package io.swremu.identity.credential;

import io.swremu.identity.directory.AccountDirectory;
import io.swremu.identity.directory.Identity;
import io.swremu.identity.directory.Secrets;
import io.swremu.identity.directory.Users;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Access keys of users, permanent and temporary. Users manage their own, the administrator those of the account. */
@Service
@Transactional
public class AccessKeyService {
    /** IAM allows a user two permanent keys. */
    private static final int MAX_KEYS = 2;

    private static final Duration KEPT_AFTER_EXPIRY = Duration.ofDays(1);

    private final AccessKeys keys;
    private final Users users;
    private final AccountDirectory directory;
    private final Secrets secrets;
    private final InstantSource clock;

    AccessKeyService(AccessKeys keys, Users users, AccountDirectory directory, Secrets secrets, InstantSource clock) {
        this.keys = keys;
        this.users = users;
        this.directory = directory;
        this.secrets = secrets;
        this.clock = clock;
    }

    /**
     * Makes a permanent key for a user; the user's row is locked, so that two requests cannot make a third key.
     *
     * @return absent if the user has two keys already
     */
    public Optional<AccessKey> create(Identity user, String description) {
        users.findLockedById(user.userId());
        if (keys.findPermanent(user.userId()).size() >= MAX_KEYS) {
            return Optional.empty();
        }
        return Optional.of(keys.insert(AccessKey.permanent(
                secrets.accessKey(), secrets.secretKey(), user.userId(), description, clock.instant())));
    }

    /** Makes a temporary key for a user, with a security token that each request by it must carry. */
    public Temporary createTemporary(Identity user, Duration lifetime) {
        forgetExpired();
        Instant now = clock.instant();
        String securityToken = secrets.token();
        AccessKey key = keys.insert(AccessKey.temporary(
                secrets.accessKey(), secrets.secretKey(), user.userId(), securityToken, now, now.plus(lifetime)));
        return new Temporary(key, securityToken, now.plus(lifetime));
    }

    /**
     * Forgets temporary keys that expired a day ago or earlier.
     *
     * @return how many
     */
    public int forgetExpired() {
        return keys.deleteExpired(clock.instant().minus(KEPT_AFTER_EXPIRY));
    }

    /** The permanent keys of a user. */
    @Transactional(readOnly = true)
    public List<AccessKey> list(Identity user) {
        return keys.findPermanent(user.userId());
    }

    /** A permanent key that the asking user may manage. */
    @Transactional(readOnly = true)
    public Optional<AccessKey> find(Identity asking, String accessKey) {
        return keys.findById(accessKey).filter(key -> mayManage(asking, key));
    }

    private boolean mayManage(Identity asking, AccessKey key) {
        return !key.isTemporary() && directory.user(asking, key.userId()).isPresent();
    }

    /**
     * Switches a key on or off, or changes its description. The key is locked, so that of two changes at once neither undoes
     * the other.
     *
     * @param active null: as it is
     * @param description null: as it is
     * @return empty if there is no such key
     */
    public Optional<AccessKey> change(
            Identity asking, String accessKey, @Nullable Boolean active, @Nullable String description) {
        var key = keys.findLockedByAccessKey(accessKey).filter(found -> mayManage(asking, found));
        key.ifPresent(found -> found.change(active, description));
        return key;
    }

    /**
     * Deletes a permanent key.
     *
     * @return whether there was one that the asking user may manage
     */
    public boolean delete(Identity asking, String accessKey) {
        return find(asking, accessKey).isPresent() && keys.delete(accessKey) > 0;
    }

    /** A temporary key, with the security token that is stored nowhere. */
    public record Temporary(AccessKey key, String securityToken, Instant expiresAt) {
        /** Hides the secrets. */
        @Override
        public String toString() {
            return "Temporary[" + key.accessKey() + "]";
        }
    }
}
