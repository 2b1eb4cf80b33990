package io.swremu.edition.shared.repository;

import io.swremu.edition.shared.access.Entries;
import org.jspecify.annotations.Nullable;

/**
 * An image repository with what a user's permission entries give, all by one statement.
 *
 * @param repository the image repository
 * @param entries the user's
 */
record StoredRepository(ImageRepository repository, Entries entries) {

    /** As the query reads it. */
    StoredRepository(ImageRepository repository, @Nullable Integer onNamespace, @Nullable Integer onRepository) {
        this(repository, new Entries(onNamespace, onRepository));
    }
}
