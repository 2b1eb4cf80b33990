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
import io.swremu.platform.web.Overload;
import io.swremu.platform.web.SlowBodyException;
import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/** Turns every failure of a registry request into the protocol's error envelope. */
@RestControllerAdvice(basePackageClasses = RegistryErrors.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class RegistryErrors {
    private static final Logger log = LoggerFactory.getLogger(RegistryErrors.class);

    private final Challenges challenges;

    RegistryErrors(Challenges challenges) {
        this.challenges = challenges;
    }

    @ExceptionHandler
    ResponseEntity<Object> refused(OciException refusal, HttpServletRequest request) {
        log.debug("refused: {}", refusal.getMessage());
        var answer = ResponseEntity.status(refusal.status()).contentType(MediaType.APPLICATION_JSON);
        if (refusal.code() == OciErrorCode.UNAUTHORIZED) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, challenges.of(request));
        }
        if (refusal.status() == HttpStatus.SERVICE_UNAVAILABLE) {
            answer.header(HttpHeaders.RETRY_AFTER, Overload.RETRY_AFTER);
        }
        return answer.body(refusal.body());
    }

    @ExceptionHandler
    ResponseEntity<Object> refused(BlobException refusal, HttpServletRequest request) {
        return refused(translated(refusal), request);
    }

    @ExceptionHandler
    ResponseEntity<Object> refused(ContentException refusal, HttpServletRequest request) {
        return refused(translated(refusal), request);
    }

    private static OciException translated(ContentException refusal) {
        OciErrorCode code = switch (refusal.reason()) {
            case REPOSITORY_UNKNOWN -> OciErrorCode.NAME_UNKNOWN;
            case NAME_TAKEN -> OciErrorCode.UNAVAILABLE; // another push has created and deleted it meanwhile
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

    /** The server's own fault, which its operator should hear of: a push of the same content mends it. */
    @ExceptionHandler
    ResponseEntity<Object> damaged(DamagedContentException damage, HttpServletRequest request) {
        log.error("{} {} failed: {}", request.getMethod(), request.getRequestURI(), damage.getMessage());
        return refused(OciErrorCode.UNKNOWN.toException(""), request);
    }

    /** What has arrived is kept. */
    @ExceptionHandler
    ResponseEntity<Object> cutOff(RequestContent.CutOffException broken, HttpServletRequest request) {
        if (SlowBodyException.isBehind(broken)) {
            return refused(OciErrorForm.translated(ErrorCode.BODY_TOO_SLOW, ""), request);
        }
        log.debug("{} {} was cut off", request.getMethod(), request.getRequestURI(), broken);
        return refused(OciErrorCode.BLOB_UPLOAD_INVALID.toException("the content was cut off"), request);
    }

    @ExceptionHandler
    ResponseEntity<Object> busy(ConcurrencyFailureException otherWriter, HttpServletRequest request) {
        return refused(OciErrorCode.UNAVAILABLE.toException("busy, try again"), request);
    }

    /** The client went away; what it sent is kept, and nobody reads an answer. */
    @ExceptionHandler
    void gone(AsyncRequestNotUsableException gone) {
        log.debug("the client is gone", gone);
    }

    @ExceptionHandler
    ResponseEntity<Object> broken(Exception bug, HttpServletRequest request) {
        for (Throwable cause = bug; cause != null; cause = cause.getCause()) {
            if (cause instanceof SwrException refusal) {
                return refused(translated(refusal), request);
            }
            if (cause instanceof BlobException refusal) {
                return refused(translated(refusal), request);
            }
            if (cause instanceof ContentException refusal) {
                return refused(translated(refusal), request);
            }
        }
        if (Overload.isBehind(bug)) {
            log.warn("{} {} had to wait too long", request.getMethod(), request.getRequestURI());
            return refused(OciErrorForm.translated(ErrorCode.OVERLOADED, ""), request);
        }
        log.error("{} {} failed", request.getMethod(), request.getRequestURI(), bug);
        return refused(OciErrorCode.UNKNOWN.toException(""), request);
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
            case BODY_TOO_LARGE, BODY_TOO_SLOW, OVERLOADED -> OciErrorForm.translated(code, refusal.detail());
            default -> OciErrorCode.DENIED.toException("");
        };
    }
}
