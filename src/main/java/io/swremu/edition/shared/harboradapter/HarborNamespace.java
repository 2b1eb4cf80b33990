package io.swremu.edition.shared.harboradapter;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swremu.edition.shared.namespace.NamespaceItem;

/**
 * An organization as the older paths show it.
 *
 * @param auth the caller's level: 7 manage, 3 edit, 1 read, 0 only something inside
 * @param userCount permission entries, the creator's included
 * @param imageCount image repositories
 */
record HarborNamespace(
        long id,
        String name,
        @JsonProperty("creator_name") String creatorName,
        int auth,
        @JsonProperty("user_count") long userCount,
        @JsonProperty("image_count") long imageCount) {

    static HarborNamespace of(NamespaceItem item) {
        return new HarborNamespace(
                item.id(), item.name(), item.creatorName(), item.auth(), item.accessUserCount(), item.repoCount());
    }
}
