package io.swremu.identity.directory;

import io.swremu.platform.web.Requester;

/**
 * Who sends a request: a user of an account, in one region.
 *
 * @param domainId id of the account, 32 hex digits
 * @param domainName name of the account
 * @param userId id of the user, 32 hex digits
 * @param userName name of the user
 * @param administrator whether the user may do everything in the account
 * @param projectId id of the account's project in the region, 32 hex digits
 * @param registry the registry that the request is about: that of the project's region, or an instance of the enterprise
 *     edition
 */
public record Caller(
        String domainId,
        String domainName,
        String userId,
        String userName,
        boolean administrator,
        String projectId,
        Registry registry)
        implements Requester {

    /** Somebody without credentials, who may see what is public in a registry. */
    public static Caller nobody(Registry registry) {
        return new Caller("", "", "", "", false, "", registry);
    }

    /** The same user in another of the account's projects. */
    public Caller in(Project project, Registry other) {
        return new Caller(domainId, domainName, userId, userName, administrator, project.id(), other);
    }

    /** The same user, whose request is about another registry. */
    public Caller at(Registry other) {
        return new Caller(domainId, domainName, userId, userName, administrator, projectId, other);
    }

    /** The region of the registry. */
    public String region() {
        return registry.region();
    }

    /** The caller's account in the registry. */
    public Holder holder() {
        return new Holder(domainId, registry.id());
    }

    /** Whether this is somebody without credentials. */
    public boolean isNobody() {
        return userId.isEmpty();
    }
}
