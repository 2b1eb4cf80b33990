package io.swremu.edition.enterprise.credential;

/**
 * A long-term credential whose secret is known before it is created.
 *
 * @param id by which clients name it, a UUID
 * @param name unique among those of its user
 * @param secretHash see {@link Credentials#hash}
 */
public record KnownCredential(String id, String name, String secretHash) {

    /** Leaves the secret out: this may be logged. */
    @Override
    public String toString() {
        return "KnownCredential[id=" + id + ", name=" + name + "]";
    }
}
