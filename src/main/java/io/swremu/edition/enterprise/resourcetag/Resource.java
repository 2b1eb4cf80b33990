package io.swremu.edition.enterprise.resourcetag;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An instance or a namespace with its tags.
 *
 * @param id of a namespace, its name
 * @param detail always null
 */
record Resource(
        @Schema(example = "729c5ab5-826f-11f0-98fa-0255ac1001c4") @JsonProperty("resource_id")
        String id,

        @Schema(example = "test-1") @JsonProperty("resource_name")
        String name,

        @Schema(
                types = {"object", "null"},
                description = "Always null.")
        @JsonProperty("resource_detail")
        @Nullable
        Object detail,

        List<ResourceTag> tags) {}
