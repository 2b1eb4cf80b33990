package io.swremu.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.swremu.companion.api.TestAccount;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * All that a client of the service needs: the official SDKs take endpoint, keys and project; clients of the registry take
 * {@link #registryLogin()}.
 *
 * @param endpoint where the emulator is, such as {@code http://localhost:5080}
 * @param accessKey the access key (AK)
 * @param secretKey the secret key (SK)
 * @param account the name of the account (domain)
 * @param projectId the id of the account's project in the region
 * @param region the region, which is also the name of the project
 */
public record SwrCredentials(
        URI endpoint, String accessKey, String secretKey, String account, String projectId, String region) {

    private static final int PROJECT_ID_BYTES = 16;

    /** The default region of the emulator. */
    public static final String DEFAULT_REGION = "cn-north-4";

    /** The credentials of the default user of a server whose accounts are not configured. */
    public static SwrCredentials ofDefaultUser(URI endpoint) {
        return of(endpoint, "test", "test", "test");
    }

    /**
     * Credentials in the default region.
     *
     * @param account the name of the account, from which the id of its project follows
     */
    public static SwrCredentials of(URI endpoint, String accessKey, String secretKey, String account) {
        byte[] digest = sha256("project " + account + "/" + DEFAULT_REGION);
        String project = HexFormat.of().formatHex(digest, 0, PROJECT_ID_BYTES);
        return new SwrCredentials(endpoint, accessKey, secretKey, account, project, DEFAULT_REGION);
    }

    /** The credentials of the administrator of an account that was made for tests. */
    public static SwrCredentials of(URI endpoint, TestAccount account) {
        return new SwrCredentials(
                endpoint,
                account.accessKey(),
                account.secretKey(),
                account.name(),
                account.projectId(),
                account.region());
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("Every Java has SHA-256", failure);
        }
    }

    /** The long-term login of the registry. */
    public RegistryLogin registryLogin() {
        return new RegistryLogin(endpoint.getAuthority(), region + "@" + accessKey, password());
    }

    private String password() {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secretKey.getBytes(UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(accessKey.getBytes(UTF_8)));
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("Every Java has HmacSHA256", failure);
        }
    }

    /** Everything but the secret key, which is none for logs. */
    @Override
    public String toString() {
        return "SwrCredentials[endpoint=" + endpoint + ", accessKey=" + accessKey + ", account=" + account
                + ", projectId=" + projectId + ", region=" + region + "]";
    }
}
