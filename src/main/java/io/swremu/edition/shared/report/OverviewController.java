package io.swremu.edition.shared.report;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.swremu.identity.directory.Caller;
import io.swremu.platform.error.ErrorCode;
import io.swremu.platform.error.Refuses;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The operations on an account's figures. */
@RestController
@Tag(name = "Resource Overview")
class OverviewController {
    private final OverviewService overviews;

    OverviewController(OverviewService overviews) {
        this.overviews = overviews;
    }

    @GetMapping("/v2/manage/overview")
    @Operation(operationId = "ShowDomainOverview", summary = "Shows what the account has and uses in the region")
    DomainOverview overview(Caller caller) {
        return overviews.overview(caller);
    }

    @GetMapping("/v2/manage/reports/{resource_type}/{frequency}")
    @Operation(
            operationId = "ShowDomainResourceReports",
            summary = "Shows the account's storage or download traffic of the last 30 days, oldest first, in MB")
    @Refuses(ErrorCode.PARAMETER_INVALID)
    List<ReportData> report(
            @PathVariable("resource_type")
                    @Parameter(
                            description =
                                    "store: level of storage at the end of each day; downflow: sum of each day's downloads.",
                            schema =
                                    @Schema(
                                            type = "string",
                                            example = "store",
                                            allowableValues = {"downflow", "store"}))
                    String resourceType,
            @PathVariable
                    @Parameter(
                            description = "Days are all there is.",
                            schema =
                                    @Schema(
                                            type = "string",
                                            example = "daily",
                                            allowableValues = {"daily"}))
                    String frequency,
            Caller caller) {
        return overviews.report(resourceType, frequency, caller);
    }
}
