package io.swremu.edition.enterprise.instance;

import io.swremu.identity.caller.Callers;
import io.swremu.identity.directory.Caller;
import io.swremu.identity.directory.Trust;
import io.swremu.platform.error.ErrorCode;
import org.springframework.stereotype.Component;

/** Finds the projects that hold instances. */
@Component
public class InstanceProjects {
    private static final int MAX_ID = 64;

    private final Callers callers;
    private final Trust trust;

    InstanceProjects(Callers callers, Trust trust) {
        this.callers = callers;
        this.trust = trust;
    }

    /**
     * A project of the caller's account. In open mode an id that nobody has is a project of the caller's own, so that each
     * test can have one.
     *
     * @throws io.swremu.platform.error.SwrException {@link ErrorCode#OPERATION_FORBIDDEN} if the project is not the caller's,
     *     {@link ErrorCode#PARAMETER_INVALID} for what cannot be an id
     */
    public GrantedProject require(String id, Caller caller) {
        Caller there = callers.in(id, caller);
        boolean known = there.projectId().equals(id);
        if (!known && !trust.acceptsUnknownNames()) {
            throw ErrorCode.OPERATION_FORBIDDEN.toException("the project is not the account's");
        }
        if (id.isBlank() || id.length() > MAX_ID || id.indexOf('\0') >= 0) {
            throw ErrorCode.PARAMETER_INVALID.toException("project_id");
        }
        return new GrantedProject(
                id,
                new Caller(
                        caller.domainId(),
                        caller.domainName(),
                        caller.userId(),
                        caller.userName(),
                        caller.administrator(),
                        id,
                        there.registry()));
    }
}
