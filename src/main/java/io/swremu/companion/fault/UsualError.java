package io.swremu.companion.fault;

import io.swremu.companion.api.FaultError.ErrorForm;
import io.swremu.platform.error.ErrorCode;
import io.swremu.platform.web.FailureCodes;
import io.swremu.registry.OciErrorCode;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;

/**
 * The code and the text that go with a status in a form of errors, where a rule has none of its own.
 *
 * @param code in the body
 * @param message for people
 */
record UsualError(String code, String message) {

    static UsualError of(ErrorForm form, int status, HttpServletRequest request) {
        return switch (form) {
            case SWR -> service(status, request.getMethod());
            case GATEWAY -> gateway(status);
            case OCI -> registry(status, request.getRequestURI());
            case IAM, IAM_FLAT -> iam(status);
        };
    }

    private static UsualError service(int status, String method) {
        return switch (status) {
            case 400 -> of(ErrorCode.REQUEST_INVALID);
            case 401 -> of(ErrorCode.NOT_AUTHENTICATED);
            case 403 -> of(ErrorCode.OPERATION_FORBIDDEN);
            case 404 -> of(ErrorCode.URL_UNKNOWN);
            case 409 -> of(ErrorCode.BUSY);
            case 413 -> of(ErrorCode.BODY_TOO_LARGE);
            case 500 -> of(FailureCodes.ofMethod(method));
            case 503 -> of(ErrorCode.OVERLOADED);
            default -> new UsualError("SVCSTG.SWR." + status + "0000", reason(status));
        };
    }

    private static UsualError of(ErrorCode code) {
        return new UsualError(code.code(), code.message());
    }

    /** The codes of the gateway's published list. */
    private static UsualError gateway(int status) {
        return switch (status) {
            case 401 -> new UsualError("APIGW.0301", "Incorrect IAM authentication information");
            case 403 -> new UsualError("APIGW.0302", "The IAM user is not authorized to access the API");
            case 404 -> of(ErrorCode.API_UNKNOWN);
            case 429 -> new UsualError("APIGW.0308", "The throttling threshold has been reached");
            case 502, 503 -> new UsualError("APIGW.0202", "Backend unavailable");
            case 504 -> new UsualError("APIGW.0203", "Backend timeout");
            default ->
                status < 500
                        ? new UsualError("APIGW.0201", "Bad request")
                        : new UsualError("APIGW.0601", "Internal server error");
        };
    }

    private static UsualError registry(int status, String path) {
        return switch (status) {
            case 401 -> of(OciErrorCode.UNAUTHORIZED);
            case 403 -> of(OciErrorCode.DENIED);
            case 404 ->
                of(
                        path.contains("/blobs/")
                                ? OciErrorCode.BLOB_UNKNOWN
                                : path.contains("/manifests/")
                                        ? OciErrorCode.MANIFEST_UNKNOWN
                                        : OciErrorCode.NAME_UNKNOWN);
            case 429 -> new UsualError("TOOMANYREQUESTS", "too many requests");
            case 503 -> of(OciErrorCode.UNAVAILABLE);
            default -> of(status < 500 ? OciErrorCode.UNSUPPORTED : OciErrorCode.UNKNOWN);
        };
    }

    private static UsualError of(OciErrorCode code) {
        return new UsualError(code.name(), code.message());
    }

    private static UsualError iam(int status) {
        String code = switch (status) {
            case 401 -> "IAM.0001";
            case 403 -> "IAM.0003";
            case 404 -> "IAM.0004";
            default -> status < 500 ? "IAM.0007" : "IAM.0006";
        };
        return new UsualError(code, reason(status));
    }

    /** The status in words. */
    static String reason(int status) {
        HttpStatus known = HttpStatus.resolve(status);
        return known == null ? "Status " + status : known.getReasonPhrase();
    }
}
