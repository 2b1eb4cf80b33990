package io.swremu.registry;

import io.swremu.platform.error.ErrorCode;
import io.swremu.platform.web.ErrorAnswer;
import io.swremu.platform.web.ErrorForm;
import io.swremu.platform.web.Surface;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Errors at the registry's paths that no controller is involved in, in the protocol's envelope. */
@Component
class OciErrorForm implements ErrorForm {
    /** Every answer of the registry says which protocol it speaks. */
    static final String VERSION = "Docker-Distribution-Api-Version";

    static final String VERSION_2 = "registry/2.0";

    @Override
    public Surface surface() {
        return Surface.REGISTRY;
    }

    @Override
    public ErrorAnswer answer(ErrorCode code, String detail, String path) {
        OciException refusal = translated(code, detail);
        return new ErrorAnswer(refusal.status(), Map.of(VERSION, VERSION_2), refusal.body());
    }

    /** The same refusal in the words of the protocol, which has codes for few of them; the status stays. */
    static OciException translated(ErrorCode code, String detail) {
        HttpStatus status = HttpStatus.valueOf(code.status().value());
        return switch (status) {
            case UNAUTHORIZED -> OciErrorCode.UNAUTHORIZED.toException(detail);
            case FORBIDDEN -> OciErrorCode.DENIED.toException(detail);
            case REQUEST_TIMEOUT ->
                OciErrorCode.BLOB_UPLOAD_INVALID
                        .toException(detail)
                        .withText(code.message())
                        .withStatus(status);
            case CONTENT_TOO_LARGE ->
                OciErrorCode.MANIFEST_INVALID.toException(detail).withStatus(status); // blobs have other words
            case SERVICE_UNAVAILABLE -> OciErrorCode.UNAVAILABLE.toException("busy, try again");
            default ->
                status.is5xxServerError() && status != HttpStatus.NOT_IMPLEMENTED
                        ? OciErrorCode.UNKNOWN.toException("").withStatus(status)
                        : OciErrorCode.UNSUPPORTED
                                .toException(detail)
                                .withText(code.message())
                                .withStatus(status);
        };
    }
}
