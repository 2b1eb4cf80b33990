package io.swremu.edition.shared.namespace;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * Answer of ShowNamespace.
 *
 * @param auth the caller's level: 7 manage, 3 edit, 1 read
 */
record NamespaceView(
        @Schema(example = "7") long id,
        @Schema(example = "group") String name,

        @Schema(example = "test") @JsonProperty("creator_name")
        String creatorName,

        @Schema(
                example = "7",
                allowableValues = {"7", "3", "1"})
        int auth) {

    static NamespaceView of(GrantedNamespace granted) {
        Namespace namespace = granted.namespace();
        return new NamespaceView(
                namespace.id(),
                namespace.name(),
                namespace.creatorName(),
                granted.level().auth());
    }
}
