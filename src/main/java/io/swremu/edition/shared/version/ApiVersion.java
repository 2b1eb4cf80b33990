package io.swremu.edition.shared.version;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swremu.platform.web.PublicAddress;
import java.util.List;

/**
 * One version of the API, as ListApiVersions and ShowApiVersion show it. The service lists v2 only, although some of its
 * paths begin with v3.
 *
 * @param id the first segment of the paths
 * @param links one link, an object and not an array
 * @param minVersion oldest microversion
 * @param status {@code CURRENT}
 * @param updated when the version was published
 * @param version newest microversion
 */
record ApiVersion(
        @Schema(example = "v2") String id,
        Link links,

        @Schema(example = "2.0") @JsonProperty("min_version")
        String minVersion,

        @Schema(
                example = "CURRENT",
                allowableValues = {"CURRENT", "SUPPORTED", "DEPRECATED"})
        String status,

        @Schema(example = "2020-07-09T00:00:00Z") String updated,
        @Schema(example = "2.26") String version) {

    static final String ID = "v2";

    static ApiVersion at(PublicAddress address) {
        var self = new Link(address.url("/" + ID + "/"), "self");
        return new ApiVersion(ID, self, "2.0", "CURRENT", "2020-07-09T00:00:00Z", "2.26");
    }

    /** Where the version is. */
    record Link(
            @Schema(example = "http://localhost:5080/v2/") String href,
            @Schema(example = "self") String rel) {}

    /** Answer of ListApiVersions. */
    record Versions(List<ApiVersion> versions) {}

    /** Answer of ShowApiVersion. */
    record Version(ApiVersion version) {}
}
