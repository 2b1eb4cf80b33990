package io.swremu.edition.enterprise.resourcetag;

import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * Body of the operations that add tags, and of those that remove them.
 *
 * @param tags at most 20
 */
@Schema(name = "CreateResourceTagsRequestBody")
record ResourceTagsRequest(
        @ArraySchema(minItems = 1, maxItems = ResourceTags.MAX) @NotEmpty @Size(max = ResourceTags.MAX)
        List<@NotNull @Valid ResourceTag> tags) {}
