package io.swremu.identity.credential;

import io.swremu.identity.directory.DerivedId;
import io.swremu.identity.directory.IamProperties;
import io.swremu.identity.directory.Identity;
import io.swremu.identity.directory.Trust;
import io.swremu.identity.directory.Users;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/**
 * With {@code swr.iam.account-per-key} and in open mode, makes each access key that nobody has an account of its own when it
 * is first used. The account has the key's name.
 */
@Component
public class KeyAccounts {
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    private final NewAccounts accounts;
    private final AccessKeys keys;
    private final Users users;
    private final boolean used;

    KeyAccounts(NewAccounts accounts, AccessKeys keys, Users users, IamProperties properties, Trust trust) {
        this.accounts = accounts;
        this.keys = keys;
        this.users = users;
        this.used = properties.accountPerKey() && !trust.checksCredentials();
    }

    /**
     * The administrator of the account that a key has from now on.
     *
     * @return empty if this is not wanted, if the key is no key, or if its name is that of another account
     */
    public Optional<Identity> of(String accessKey) {
        if (!used || !KEY.matcher(accessKey).matches()) {
            return Optional.empty();
        }
        if (keys.findById(accessKey).isEmpty()) {
            try {
                var login = new NewAccounts.Login(accessKey, accessKey, DerivedId.secretKey(accessKey, accessKey));
                return Optional.of(accounts.create(accessKey, login));
            } catch (DataIntegrityViolationException taken) { // by another request with this key, or by a name
                return users.findIdentityByAccessKey(accessKey);
            }
        }
        return users.findIdentityByAccessKey(accessKey);
    }
}
