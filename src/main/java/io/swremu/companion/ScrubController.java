package io.swremu.companion;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.swremu.content.collect.Scrub;
import io.swremu.platform.error.ErrorCode;
import io.swremu.platform.error.Refuses;
import java.io.IOException;
import java.util.List;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whether the store still has, byte for byte, what was pushed. */
@RestController
@Tag(name = "Emulator")
class ScrubController {
    private final Scrub scrub;

    ScrubController(Scrub scrub) {
        this.scrub = scrub;
    }

    @PostMapping("/_swr/scrub")
    @Operation(operationId = "ScrubStore", summary = "Verifies the digests of all that is stored")
    @Refuses({ErrorCode.NOT_AUTHENTICATED, ErrorCode.OPERATION_FORBIDDEN, ErrorCode.BUSY})
    Result run() throws IOException {
        return scrub.run().map(Result::of).orElseThrow(() -> ErrorCode.BUSY.toException("a scrub is under way"));
    }

    /** What the scrub found. */
    @Schema(name = "ScrubResult")
    record Result(
            @Schema(example = "12", description = "Blobs and manifests that were read")
            long checked,

            @Schema(example = "7340032", description = "Bytes that were read")
            long bytes,

            @Schema(example = "1", description = "Of these, how many have another digest than their name says")
            @JsonProperty("damaged_count")
            long damagedCount,

            @Schema(
                    example = "[\"sha256:6c3c624b58dbbcd3c0dd82b4c53f04194d1247c6eebdaab7c610cf7d66709b3b\"]",
                    description = "The first hundred of them")
            List<String> damaged,

            @Schema(example = "0", description = "Blobs and manifests that are needed and not stored")
            @JsonProperty("missing_count")
            long missingCount,

            @Schema(example = "[]", description = "The first hundred of them")
            List<String> missing) {

        static Result of(Scrub.Report report) {
            return new Result(
                    report.checked(),
                    report.bytes(),
                    report.damagedCount(),
                    report.damaged(),
                    report.missingCount(),
                    report.missing());
        }
    }
}
