package io.swremu.edition.enterprise.audit;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * Answer of ListAuditLogs.
 *
 * @param total on all pages
 */
record AuditLogList(
        @JsonProperty("audit_logs") List<AuditLogView> auditLogs,
        @Schema(example = "1") long total) {}
