package io.swremu.companion.api;

import java.util.Map;

/**
 * A new account, and all that clients need to work with it. The same user signs requests by the key, gets tokens of IAM by
 * name and password, and logs in to the registry.
 *
 * @param name the account's; in the clients' words {@code domain_name}
 * @param domainId the account's id
 * @param userName its administrator, who may do everything in it
 * @param userId the administrator's id
 * @param password the administrator's, for tokens of IAM
 * @param accessKey the administrator's permanent access key
 * @param secretKey the secret that goes with it
 * @param region the region of {@code project_id} and of the registry's login: the server's first
 * @param projectId the account's project in that region
 * @param projects the ids of the account's projects, by region
 * @param registryUser the user for {@code docker login}
 * @param registryPassword the password for it
 */
public record TestAccount(
        String name,
        String domainId,
        String userName,
        String userId,
        String password,
        String accessKey,
        String secretKey,
        String region,
        String projectId,
        Map<String, String> projects,
        String registryUser,
        String registryPassword) {

    /** Hides the secrets. */
    @Override
    public String toString() {
        return "TestAccount[" + name + "]";
    }
}
