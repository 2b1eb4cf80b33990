package io.swremu.edition.enterprise.audit;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * Answer of ListAuditLogs.
 *
 * @param total on all pages
 */
record AuditLogList(
        @JsonProperty("audit_logs") List<AuditLogView> auditLogs,
        long total) {}
