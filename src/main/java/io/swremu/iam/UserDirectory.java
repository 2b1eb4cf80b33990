package io.swremu.iam;

import org.springframework.stereotype.Component;

/** Tells whether a user of an account exists, for those who name one. */
@Component
public class UserDirectory {

    /** Checks a user that a request names. */
    public void check(String domainId, String userId, String userName) {
        // every user is taken as given
    }
}
