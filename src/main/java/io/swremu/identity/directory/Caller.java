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
 * @param region the region of the project; organizations live in it
 */
public record Caller(
        String domainId,
        String domainName,
        String userId,
        String userName,
        boolean administrator,
        String projectId,
        String region)
        implements Requester {

    /** Somebody without credentials, who may see what is public in a region. */
    public static Caller nobody(String region) {
        return new Caller("", "", "", "", false, "", region);
    }

    /** The same user in another of the account's projects. */
    public Caller in(Project project) {
        return new Caller(domainId, domainName, userId, userName, administrator, project.id(), project.region());
    }

    /** Whether this is somebody without credentials. */
    public boolean isNobody() {
        return userId.isEmpty();
    }
}
