package io.swremu.identity.iam;

import io.swremu.identity.directory.UserRefusedException;
import io.swremu.platform.error.ErrorCode;
import io.swremu.platform.web.CurrentRequest;
import io.swremu.platform.web.ErrorAnswer;
import io.swremu.platform.web.ErrorForm;
import io.swremu.platform.web.Surface;
import io.swremu.platform.web.Surface.Envelope;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Writes IAM's errors as {@link IamError}. */
@Component
class IamErrors implements ErrorForm {
    private static final Logger log = LoggerFactory.getLogger(IamErrors.class);

    @Override
    public Set<Envelope> envelopes() {
        return Set.of(Envelope.IAM, Envelope.IAM_FLAT);
    }

    /** The detail is in the words of another API, so it is left out unless it tells a limit of the server. */
    @Override
    public ErrorAnswer answer(ErrorCode code, String detail, HttpServletRequest request) {
        HttpStatus status = HttpStatus.valueOf(code.status().value());
        boolean limit = code == ErrorCode.BODY_TOO_LARGE || code == ErrorCode.REQUEST_INVALID;
        String message = IamError.messageOf(status) + (limit && !detail.isEmpty() ? " " + detail : "");
        return answer(status, IamError.codeOf(status), message, request);
    }

    @Override
    public Optional<ErrorAnswer> answer(Exception failure, HttpServletRequest request) {
        if (failure instanceof IamException refusal) {
            return Optional.of(answer(refusal.status(), refusal.code(), String.valueOf(refusal.getMessage()), request));
        }
        if (failure instanceof UserRefusedException refusal) {
            UserRefusal answer = UserRefusal.of(refusal.reason());
            return Optional.of(answer(answer.status(), answer.code(), answer.message(), request));
        }
        if (failure instanceof DataIntegrityViolationException otherWriter) {
            log.debug("another request deleted what this one refers to, or created the same", otherWriter);
            return Optional.of(answer(ErrorCode.BUSY, "", request));
        }
        return Optional.empty();
    }

    private static ErrorAnswer answer(HttpStatus status, String code, String message, HttpServletRequest request) {
        Surface surface = CurrentRequest.of(request).surface();
        return new ErrorAnswer(status, Map.of(), IamError.of(status, code, message, surface));
    }
}
