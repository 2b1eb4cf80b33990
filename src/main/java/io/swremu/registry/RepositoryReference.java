package io.swremu.registry;

import java.util.Optional;

/**
 * The name of a repository in the registry protocol. Only an edition knows whether the name is allowed.
 *
 * @param prefix what clients put before the name at this address, with a slash at its end; usually empty
 * @param namespace the first part of the name: the organization
 * @param name the rest of it, which may contain {@code /}
 */
public record RepositoryReference(String prefix, String namespace, String name) {

    /** A name at an address that leads to its registry only. */
    public RepositoryReference(String namespace, String name) {
        this("", namespace, name);
    }

    /**
     * A name as clients write it.
     *
     * @param text such as {@code group/test}; without a slash, the namespace is empty
     * @return empty if the text lacks the prefix
     */
    static Optional<RepositoryReference> of(String prefix, String text) {
        if (!text.startsWith(prefix)) {
            return Optional.empty();
        }
        String path = text.substring(prefix.length());
        int slash = path.indexOf('/');
        return Optional.of(
                new RepositoryReference(prefix, slash < 0 ? "" : path.substring(0, slash), path.substring(slash + 1)));
    }

    /** The name as in paths, {@code group/test}, with the prefix. */
    @Override
    public String toString() {
        return prefix + namespace + "/" + name;
    }
}
