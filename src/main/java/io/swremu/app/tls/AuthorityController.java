package io.swremu.app.tls;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.swremu.platform.error.ErrorCode;
import io.swremu.platform.error.Refuses;
import io.swremu.platform.web.Surface;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Gives clients the certificate that they have to trust for HTTPS. They have no credentials yet, and it is no secret. */
@RestController
@Tag(name = "Emulator")
class AuthorityController {
    private static final String TYPE = "application/x-pem-file";

    private final Tls tls;

    AuthorityController(Tls tls) {
        this.tls = tls;
    }

    @GetMapping(path = Surface.AUTHORITY_PATH, produces = TYPE)
    @Operation(operationId = "DownloadAuthority", summary = "The certificate to trust for HTTPS")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = TYPE,
                            schema = @Schema(type = "string", example = "-----BEGIN CERTIFICATE-----\nMIIB…")))
    @Refuses(ErrorCode.URL_UNKNOWN)
    String download() {
        return tls.authority()
                .orElseThrow(() -> ErrorCode.URL_UNKNOWN.toException("the server has made no certificate authority"));
    }
}
