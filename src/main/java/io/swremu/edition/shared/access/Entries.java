package io.swremu.edition.shared.access;

import org.jspecify.annotations.Nullable;

/**
 * What a user's permission entries give, as a query reads them beside the repository or the organization: 7, 3 or 1, or null
 * without an entry.
 *
 * @param onNamespace of the entry on the organization
 * @param onRepository of the entry on the repository
 */
public record Entries(
        @Nullable Integer onNamespace, @Nullable Integer onRepository) {

    Level namespaceLevel() {
        return level(onNamespace);
    }

    Level repositoryLevel() {
        return level(onRepository);
    }

    private static Level level(@Nullable Integer auth) {
        return auth == null ? Level.NONE : Level.granted(auth).orElse(Level.NONE);
    }
}
