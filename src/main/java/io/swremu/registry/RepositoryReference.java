package io.swremu.registry;

/**
 * The name of a repository in the registry protocol. Only an edition knows whether the name is allowed.
 *
 * @param namespace the first part of the name: the organization
 * @param name the rest of it, which may contain {@code /}
 */
public record RepositoryReference(String namespace, String name) {
    /** The name as in paths, {@code group/test}. */
    @Override
    public String toString() {
        return namespace + "/" + name;
    }
}
