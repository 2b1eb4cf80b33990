package io.swremu.companion;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.swremu.edition.shared.retention.RetentionRun;
import io.swremu.platform.error.ErrorCode;
import io.swremu.platform.error.Refuses;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Retention when a test wants it. */
@RestController
@Tag(name = "Emulator")
class RetentionRunController {
    private final RetentionRun retention;

    RetentionRunController(RetentionRun retention) {
        this.retention = retention;
    }

    @PostMapping("/_swr/retentions/run")
    @Operation(operationId = "RunRetentions", summary = "Applies all retention policies now")
    @Refuses({ErrorCode.NOT_AUTHENTICATED, ErrorCode.OPERATION_FORBIDDEN})
    Result run() {
        return new Result(retention.all());
    }

    /** What the run did. */
    @Schema(name = "RetentionRunResult")
    record Result(
            @Schema(example = "3") @JsonProperty("deleted_tags")
            int deletedTags) {}
}
