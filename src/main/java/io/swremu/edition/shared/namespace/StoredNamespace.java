package io.swremu.edition.shared.namespace;

import io.swremu.edition.shared.access.Entries;
import org.jspecify.annotations.Nullable;

/**
 * An organization with what a user's permission entry gives, by one statement.
 *
 * @param namespace the organization
 * @param onNamespace of the user's entry; null without one
 */
record StoredNamespace(Namespace namespace, @Nullable Integer onNamespace) {

    Entries entries() {
        return new Entries(onNamespace, null);
    }
}
