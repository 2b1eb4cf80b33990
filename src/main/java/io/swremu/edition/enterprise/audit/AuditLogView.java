package io.swremu.edition.enterprise.audit;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swremu.platform.time.Times;

/**
 * Something that was done, as clients see it.
 *
 * @param username the id of the user, or {@code anonymous}
 */
@Schema(name = "AuditLog")
record AuditLogView(
        @Schema(example = "138") long id,

        @Schema(example = "2020-12-24T11:19:54.907Z") @JsonProperty("op_time")
        String opTime,

        @Schema(example = "pull") AuditOperation operation,
        @Schema(example = "library/ubuntu:22.04") String resource,

        @Schema(example = "artifact") @JsonProperty("resource_type")
        AuditedResource resourceType,

        @Schema(example = "0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b")
        String username) {

    static AuditLogView of(AuditLog log) {
        return new AuditLogView(
                log.id(),
                Times.MILLISECONDS.format(log.opTime()),
                log.operation(),
                log.resource(),
                log.resourceType(),
                log.username());
    }
}
