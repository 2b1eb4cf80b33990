package io.swremu.registry;

/**
 * How the registry protocol names a repository. Whether there can be one of that name, only its edition knows.
 *
 * @param namespace the first part of the name
 * @param name the rest of it, which may have several parts
 */
public record RepositoryReference(String namespace, String name) {
    /** The name as a path has it, {@code group/test}. */
    @Override
    public String toString() {
        return namespace + "/" + name;
    }
}
