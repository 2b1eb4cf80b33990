package io.swremu.identity.caller;

import io.swremu.identity.directory.Identity;
import io.swremu.identity.directory.Project;
import io.swremu.platform.web.Requester;
import java.util.Optional;

/**
 * Whose credentials a request carries.
 *
 * @param user the user
 * @param project the project they are for, if they or the request name one
 * @param byToken whether they are a token: only a token says by itself what it is for
 */
public record Authenticated(Identity user, Optional<Project> project, boolean byToken) implements Requester {

    @Override
    public String domainName() {
        return user.domainName();
    }

    @Override
    public String userName() {
        return user.userName();
    }

    /** Whether they cannot be used where a project is needed: a token of the whole account. */
    boolean needsProject() {
        return byToken && project.isEmpty();
    }
}
