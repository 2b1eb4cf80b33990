package io.swremu.edition.shared.namespace;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swremu.platform.error.ErrorCode;
import io.swremu.platform.error.Refuses;
import io.swremu.platform.list.FromQuery;
import io.swremu.platform.list.ListParameters;
import java.util.Optional;

/**
 * What a list of organizations is restricted to.
 *
 * @param namespace the only one to list, if it is there; absent: all
 * @param visible whether a level on some repository inside is enough for the caller to see an organization
 */
@Refuses(ErrorCode.PARAMETER_INVALID)
public record NamespaceSearch(
        @Schema(implementation = NamespaceName.class, description = "Exact name of an organization.")
        Optional<String> namespace,

        @Schema(hidden = true) boolean visible)
        implements FromQuery {

    /**
     * Reads the search from a query.
     *
     * @throws io.swremu.platform.error.SwrException {@link ErrorCode#PARAMETER_INVALID} if a filter has another mode than
     *     {@code visible}
     */
    NamespaceSearch(ListParameters parameters) {
        this(parameters.text("namespace"), parameters.filterText("mode").isPresent());
        parameters.filterText("mode").filter(mode -> !mode.equals("visible")).ifPresent(unknown -> {
            throw ErrorCode.PARAMETER_INVALID.toException("mode");
        });
    }
}
