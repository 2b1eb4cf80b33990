package io.swremu.identity.directory;

import io.swremu.platform.error.ErrorCode;
import org.springframework.stereotype.Component;

/** Tells whether a user or an account exists, for those who name one in a grant or a share. */
@Component
public class UserDirectory {
    private final Users users;
    private final Accounts accounts;
    private final Trust trust;

    UserDirectory(Users users, Accounts accounts, Trust trust) {
        this.users = users;
        this.accounts = accounts;
        this.trust = trust;
    }

    /**
     * Whether a request may name a user: the account has one of that id and name. In open mode any user is taken as given:
     * an emulator rarely knows all.
     */
    public boolean accepts(String domainId, String userId, String userName) {
        return trust.acceptsUnknownNames()
                || users.findIdentity(userId)
                        .filter(user -> user.domainId().equals(domainId)
                                && user.userName().equals(userName))
                        .isPresent();
    }

    /**
     * Checks an account that a request names. In open mode any account is taken as given.
     *
     * @throws io.swremu.platform.error.SwrException {@link ErrorCode#DOMAIN_INVALID} in strict mode, if there is no such account
     */
    public void checkAccount(String name) {
        if (!trust.acceptsUnknownNames() && !accounts.existsByName(name)) {
            throw ErrorCode.DOMAIN_INVALID.toException(name);
        }
    }
}
