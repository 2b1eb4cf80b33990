package io.swremu.companion.snapshot;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.swremu.platform.error.ErrorCode;
import io.swremu.platform.error.Refuses;
import io.swremu.platform.web.Surface;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Snapshots over HTTP, as streams in both directions. */
@RestController
@Tag(name = "Emulator")
class SnapshotController {
    private static final String TAR = "application/x-tar";

    private final SnapshotService snapshots;

    SnapshotController(SnapshotService snapshots) {
        this.snapshots = snapshots;
    }

    @GetMapping(value = Surface.SNAPSHOT_PATH, produces = TAR)
    @Operation(operationId = "WriteSnapshot", summary = "The whole state with all bytes, as an archive")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = TAR, schema = @Schema(type = "string", format = "binary")))
    @Refuses({ErrorCode.NOT_AUTHENTICATED, ErrorCode.OPERATION_FORBIDDEN, ErrorCode.STATE_REPLACED})
    void write(HttpServletResponse response) throws IOException {
        try (var copy = snapshots.copy()) {
            response.setContentType(TAR);
            copy.writeTo(response.getOutputStream());
        }
    }

    @PutMapping(Surface.SNAPSHOT_PATH)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "ReadSnapshot",
            summary = "Replaces the whole state by that of an archive",
            requestBody =
                    @RequestBody(
                            required = true,
                            content = @Content(mediaType = TAR, schema = @Schema(type = "string", format = "binary"))))
    @Refuses({ErrorCode.PARAMETER_INVALID, ErrorCode.NOT_AUTHENTICATED, ErrorCode.OPERATION_FORBIDDEN})
    void read(HttpServletRequest request) throws IOException {
        snapshots.readSnapshot(request.getInputStream());
    }
}
