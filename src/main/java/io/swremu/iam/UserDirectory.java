package io.swremu.iam;

import io.swremu.web.ErrorCode;
import org.springframework.stereotype.Component;

/** Tells whether a user or an account exists, for those who name one in a grant or a share. */
@Component
public class UserDirectory {
    private final Users users;
    private final Accounts accounts;
    private final AuthProperties auth;

    UserDirectory(Users users, Accounts accounts, AuthProperties auth) {
        this.users = users;
        this.accounts = accounts;
        this.auth = auth;
    }

    /**
     * Checks a user that a request names. In open mode any user is taken as given: an emulator rarely knows all.
     *
     * @throws io.swremu.web.SwrException {@link ErrorCode#USER_INVALID} in strict mode, if the account has no such user
     *     or the name is not the user's
     */
    public void check(String domainId, String userId, String userName) {
        if (auth.strict()
                && users.findIdentity(userId)
                        .filter(user -> user.domainId().equals(domainId)
                                && user.userName().equals(userName))
                        .isEmpty()) {
            throw ErrorCode.USER_INVALID.toException(userName);
        }
    }

    /**
     * Checks an account that a request names. In open mode any account is taken as given.
     *
     * @throws io.swremu.web.SwrException {@link ErrorCode#DOMAIN_INVALID} in strict mode, if there is no such account
     */
    public void checkAccount(String name) {
        if (auth.strict() && !accounts.existsByName(name)) {
            throw ErrorCode.DOMAIN_INVALID.toException(name);
        }
    }
}
