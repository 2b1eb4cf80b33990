package io.swremu.identity.directory;

/**
 * A user with the account it belongs to.
 *
 * @param domainId id of the account
 * @param domainName name of the account
 * @param userId id of the user
 * @param userName name of the user
 * @param administrator whether the user may do everything in the account
 * @param enabled whether the user may sign in; only strict mode asks
 */
public record Identity(
        String domainId, String domainName, String userId, String userName, boolean administrator, boolean enabled) {

    /** This user as a caller in one of the account's projects. */
    public Caller in(Project project, Registry registry) {
        return new Caller(domainId, domainName, userId, userName, administrator, project.id(), registry);
    }
}
