package io.swremu.edition.enterprise.audit;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.swremu.edition.enterprise.instance.GrantedInstance;
import io.swremu.edition.enterprise.instance.InPath;
import io.swremu.edition.enterprise.request.AlignedPage;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The operation on audit logs. */
@RestController
@Tag(name = "Enterprise Edition: Instances")
class AuditLogController {
    private final AuditLogs logs;

    AuditLogController(AuditLogs logs) {
        this.logs = logs;
    }

    @GetMapping("/v2/{project_id}/instances/{instance_id}/audit-logs")
    @Operation(operationId = "ListAuditLogs", summary = "Lists what was pulled, deleted or created in an instance")
    AuditLogList list(@InPath GrantedInstance instance, AuditLogSearch search, AlignedPage page) {
        return logs.list(instance, search, page);
    }
}
