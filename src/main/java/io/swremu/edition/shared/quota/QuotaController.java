package io.swremu.edition.shared.quota;

import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.swremu.identity.directory.Caller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The operation on quotas. */
@RestController
@Tag(name = "Quota Management")
class QuotaController {
    private final QuotaService quota;

    QuotaController(QuotaService quota) {
        this.quota = quota;
    }

    @GetMapping("/v2/manage/projects/{project_id}/quotas")
    @Operation(operationId = "ListQuotas", summary = "Lists the limits of the account and what is used of them")
    QuotaList list(
            @PathVariable("project_id")
                    @Parameter(description = "A project of the account; an id that nobody has stands for the caller's")
                    String projectId,
            Caller caller) {
        return quota.list(projectId, caller);
    }

    /** The path of a client that knows no project. */
    @Hidden
    @GetMapping("/v2/manage/projects//quotas")
    QuotaList list(Caller caller) {
        return quota.list(caller.projectId(), caller);
    }
}
