package io.swremu.registry;

import io.swremu.content.blob.BlobException;
import io.swremu.content.blob.BlobTooLargeException;
import io.swremu.content.blob.DigestMismatchException;
import io.swremu.content.blob.InvalidDigestException;
import io.swremu.content.blob.OffsetMismatchException;
import io.swremu.content.blob.StorageFullException;
import io.swremu.content.blob.UploadBusyException;
import io.swremu.content.blob.UploadNotFoundException;
import io.swremu.content.manifest.DamagedContentException;
import io.swremu.content.repository.ContentException;
import io.swremu.platform.error.ErrorCode;
import io.swremu.platform.error.SwrException;
import io.swremu.platform.web.ErrorAnswer;
import io.swremu.platform.web.ErrorForm;
import io.swremu.platform.web.SlowBodyException;
import io.swremu.platform.web.Surface.Envelope;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Writes the errors of the registry in the protocol's envelope. */
@Component
class RegistryErrors implements ErrorForm {
    /** Every answer of the registry names its protocol in this header. */
    static final String VERSION_HEADER = "Docker-Distribution-Api-Version";

    static final String VERSION = "registry/2.0";

    private static final Logger log = LoggerFactory.getLogger(RegistryErrors.class);

    private final Challenges challenges;

    RegistryErrors(Challenges challenges) {
        this.challenges = challenges;
    }

    @Override
    public Set<Envelope> envelopes() {
        return Set.of(Envelope.OCI);
    }

    @Override
    public ErrorAnswer answer(ErrorCode code, String detail, HttpServletRequest request) {
        return answer(translated(code, detail), request);
    }

    @Override
    public Optional<ErrorAnswer> answer(Exception failure, HttpServletRequest request) {
        return refusalOf(failure, request).map(refusal -> {
            log.debug("refused: {}", refusal.getMessage());
            return answer(refusal, request);
        });
    }

    private ErrorAnswer answer(OciException refusal, HttpServletRequest request) {
        var headers = new HashMap<>(Map.of(VERSION_HEADER, VERSION));
        if (refusal.code() == OciErrorCode.UNAUTHORIZED) {
            headers.put(HttpHeaders.WWW_AUTHENTICATE, challenges.of(request));
        }
        return new ErrorAnswer(refusal.status(), headers, refusal.body());
    }

    private static Optional<OciException> refusalOf(Exception failure, HttpServletRequest request) {
        if (failure instanceof OciException refusal) {
            return Optional.of(refusal);
        }
        if (failure instanceof DamagedContentException) { // the operator can repair it by pushing the content again
            log.error("{} {} failed: {}", request.getMethod(), request.getRequestURI(), failure.getMessage());
            return Optional.of(OciErrorCode.UNKNOWN.toException(""));
        }
        if (failure instanceof RequestContent.CutOffException broken) { // the bytes that arrived are kept
            log.debug("{} {} ended early", request.getMethod(), request.getRequestURI(), broken);
            return Optional.of(
                    SlowBodyException.isBehind(broken)
                            ? translated(ErrorCode.BODY_TOO_SLOW, "")
                            : OciErrorCode.BLOB_UPLOAD_INVALID.toException("the content ended early"));
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SwrException refusal) {
                return Optional.of(refusal.code() == ErrorCode.STATE_REPLACED ? gone(request) : translated(refusal));
            }
            if (cause instanceof BlobException refusal) {
                return Optional.of(translated(refusal));
            }
            if (cause instanceof ContentException refusal) {
                return Optional.of(translated(refusal));
            }
        }
        return Optional.empty();
    }

    /** Whatever the request was about belongs to a state that has been replaced. */
    private static OciException gone(HttpServletRequest request) {
        boolean upload = request.getRequestURI().contains("/blobs/uploads");
        return (upload ? OciErrorCode.BLOB_UPLOAD_UNKNOWN : OciErrorCode.NAME_UNKNOWN).toException("");
    }

    /** Translates a refusal that every API can give. The protocol has few codes, so several errors share one. */
    private static OciException translated(ErrorCode code, String detail) {
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
                OciErrorCode.MANIFEST_INVALID.toException(detail).withStatus(status); // blobs: below
            case CONFLICT, SERVICE_UNAVAILABLE -> OciErrorCode.UNAVAILABLE.toException("busy, try again");
            default ->
                status.is5xxServerError() && status != HttpStatus.NOT_IMPLEMENTED
                        ? OciErrorCode.UNKNOWN.toException("").withStatus(status)
                        : OciErrorCode.UNSUPPORTED
                                .toException(detail)
                                .withText(code.message())
                                .withStatus(status);
        };
    }

    private static OciException translated(ContentException refusal) {
        OciErrorCode code = switch (refusal.reason()) {
            case REPOSITORY_UNKNOWN -> OciErrorCode.NAME_UNKNOWN;
            case NAME_TAKEN -> OciErrorCode.UNAVAILABLE; // another push created and deleted it meanwhile
            case BLOB_UNKNOWN -> OciErrorCode.BLOB_UNKNOWN;
            case BLOB_IN_USE -> OciErrorCode.UNSUPPORTED;
            case MANIFEST_INVALID -> OciErrorCode.MANIFEST_INVALID;
            case PART_UNKNOWN -> OciErrorCode.MANIFEST_BLOB_UNKNOWN;
            case TAG_INVALID -> OciErrorCode.TAG_INVALID;
        };
        return code.toException(refusal.detail());
    }

    private static OciException translated(BlobException refusal) {
        String reason = String.valueOf(refusal.getMessage());
        if (refusal instanceof InvalidDigestException || refusal instanceof DigestMismatchException) {
            return OciErrorCode.DIGEST_INVALID.toException(reason);
        }
        if (refusal instanceof UploadNotFoundException) {
            return OciErrorCode.BLOB_UPLOAD_UNKNOWN.toException("");
        }
        if (refusal instanceof OffsetMismatchException) {
            return OciErrorCode.BLOB_UPLOAD_INVALID
                    .toException(reason)
                    .withStatus(HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE);
        }
        if (refusal instanceof UploadBusyException) {
            return OciErrorCode.BLOB_UPLOAD_INVALID.toException(reason).withStatus(HttpStatus.CONFLICT);
        }
        if (refusal instanceof BlobTooLargeException) {
            return OciErrorCode.SIZE_INVALID.toException(reason).withStatus(HttpStatus.CONTENT_TOO_LARGE);
        }
        if (refusal instanceof StorageFullException) {
            log.error("the storage is full", refusal);
            return OciErrorCode.UNAVAILABLE
                    .toException("")
                    .withText("the storage of the registry is full")
                    .withStatus(HttpStatus.INSUFFICIENT_STORAGE);
        }
        return OciErrorCode.BLOB_UPLOAD_INVALID.toException(reason);
    }

    private static OciException translated(SwrException refusal) {
        ErrorCode code = refusal.code();
        return switch (code) {
            case NAMESPACE_NAME_INVALID, REPOSITORY_NAME_INVALID, API_UNKNOWN ->
                OciErrorCode.NAME_INVALID.toException("");
            case TAG_INVALID -> OciErrorCode.TAG_INVALID.toException("");
            case REPOSITORY_NOT_FOUND, NAMESPACE_NOT_FOUND -> OciErrorCode.NAME_UNKNOWN.toException("");
            case TAG_QUOTA_EXCEEDED, REPOSITORY_QUOTA_EXCEEDED ->
                OciErrorCode.DENIED.toException(refusal.detail()).withText(code.message() + " " + refusal.detail());
            case BODY_TOO_LARGE, BODY_TOO_SLOW, OVERLOADED -> translated(code, refusal.detail());
            default -> OciErrorCode.DENIED.toException("");
        };
    }
}
