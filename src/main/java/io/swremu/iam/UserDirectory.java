package io.swremu.iam;

import io.swremu.web.ErrorCode;
import org.springframework.stereotype.Component;

/** Tells whether a user or an account exists, for those who name one in a grant or a share. */
@Component
public class UserDirectory {
    private final Users users;
    private final AuthProperties auth;

    UserDirectory(Users users, AuthProperties auth) {
        this.users = users;
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
}
