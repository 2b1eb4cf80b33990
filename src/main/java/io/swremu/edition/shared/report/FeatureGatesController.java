package io.swremu.edition.shared.report;

import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.swremu.identity.directory.Caller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The operation on what can be switched on and off; here nothing can, so it tells what there is. */
@RestController
@Tag(name = "Feature Gates")
class FeatureGatesController {
    private final OverviewService overviews;

    FeatureGatesController(OverviewService overviews) {
        this.overviews = overviews;
    }

    @GetMapping("/v2/manage/projects/{project_id}/feature-gates")
    @Operation(operationId = "ShowShareFeatureGates", summary = "Shows which features there are")
    FeatureGates show(
            @PathVariable("project_id")
                    @Parameter(description = "A project of the account; an id that nobody has stands for the caller's")
                    String projectId,
            Caller caller) {
        return overviews.features(projectId, caller);
    }

    /** The path of a client that knows no project. */
    @Hidden
    @GetMapping("/v2/manage/projects//feature-gates")
    FeatureGates show(Caller caller) {
        return overviews.features(caller.projectId(), caller);
    }
}
