package io.swremu.edition.shared.sharing;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swremu.edition.shared.namespace.NamespaceName;
import io.swremu.platform.error.ErrorCode;
import io.swremu.platform.error.Refuses;
import io.swremu.platform.list.FromQuery;
import io.swremu.platform.list.ListParameters;
import java.util.Optional;

/**
 * What ListSharedRepoDetails is restricted to. The parameters mean what they mean in {@link SharedSearch}; of the owner's
 * name the document says nothing here, as the service's does not.
 */
@Refuses({ErrorCode.PARAMETER_MISSING, ErrorCode.PARAMETER_INVALID})
record SharedPageSearch(
        @Schema(
                implementation = String.class,
                description = "self: own repositories that others may pull; thirdparty: those of others",
                allowableValues = {"self", "thirdparty"})
        @JsonProperty("shared_by")
        Center sharedBy,

        @Schema(implementation = NamespaceName.class, description = "Exact name of an organization.")
        Optional<String> namespace,

        @Schema(description = "Part of the repository's name")
        Optional<String> name,

        @Schema(description = "Whether it may be pulled now; counts for thirdparty only")
        Optional<Boolean> status,

        @Schema(hidden = true) SharedSearch search)
        implements FromQuery {

    SharedPageSearch(ListParameters parameters) {
        this(new SharedSearch(parameters, "shared_by"));
    }

    private SharedPageSearch(SharedSearch search) {
        this(search.center(), search.namespace(), search.name(), search.status(), search);
    }
}
