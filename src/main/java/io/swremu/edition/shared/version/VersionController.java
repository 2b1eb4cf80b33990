package io.swremu.edition.shared.version;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.swremu.edition.shared.version.ApiVersion.Version;
import io.swremu.edition.shared.version.ApiVersion.Versions;
import io.swremu.platform.error.ErrorCode;
import io.swremu.platform.error.Refuses;
import io.swremu.platform.web.PublicAddress;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** ListApiVersions and ShowApiVersion; both are open to everybody. */
@RestController
@Tag(name = "API Version Management")
class VersionController {

    @GetMapping("/")
    @Operation(operationId = "ListApiVersions", summary = "Lists the versions of the API")
    Versions list(PublicAddress address) {
        return new Versions(List.of(ApiVersion.at(address)));
    }

    @GetMapping("/{api_version}")
    @Operation(operationId = "ShowApiVersion", summary = "Shows one version of the API")
    @Refuses(ErrorCode.URL_UNKNOWN)
    Version show(@Parameter(example = "v2") @PathVariable("api_version") String version, PublicAddress address) {
        if (!version.equals(ApiVersion.ID)) {
            throw ErrorCode.URL_UNKNOWN.toException("");
        }
        return new Version(ApiVersion.at(address));
    }
}
