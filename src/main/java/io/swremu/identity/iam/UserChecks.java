package io.swremu.identity.iam;

import io.swremu.identity.directory.AccountUser;
import io.swremu.identity.directory.Identity;
import io.swremu.identity.directory.Trust;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** What the two families of user operations refuse alike. */
@Component
class UserChecks {
    private final Trust trust;

    UserChecks(Trust trust) {
        this.trust = trust;
    }

    /** Refuses another account than the caller's; in open mode an id that a client was configured with is as good. */
    void requireOwnAccount(@Nullable String domainId, Identity caller) {
        if (domainId != null && !trust.acceptsUnknownNames() && !domainId.equals(caller.domainId())) {
            throw IamException.forbidden(IamError.messageOf(HttpStatus.FORBIDDEN));
        }
    }

    static String required(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            throw new IamException(HttpStatus.BAD_REQUEST, "1100", "Mandatory parameters are not specified.");
        }
        return text;
    }

    static AccountUser found(Optional<AccountUser> user, String userId) {
        return user.orElseThrow(() -> notFound(userId));
    }

    static IamException notFound(String userId) {
        return IamException.notFound("Could not find user: " + userId + ".");
    }
}
