package io.swremu.client;

/**
 * A login for {@code docker login} and all other clients of the registry; it does not expire.
 *
 * @param host host and port of the registry, which is also what names of images begin with
 * @param user project and access key, such as {@code cn-north-4@AK}
 * @param password the HMAC-SHA256 of the access key by the secret key, in hexadecimal
 */
public record RegistryLogin(String host, String user, String password) {

    /** The user and that there is a password: it is none for logs. */
    @Override
    public String toString() {
        return "RegistryLogin[host=" + host + ", user=" + user + "]";
    }
}
