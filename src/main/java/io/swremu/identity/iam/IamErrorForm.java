package io.swremu.identity.iam;

import io.swremu.platform.error.ErrorCode;
import io.swremu.platform.web.ErrorAnswer;
import io.swremu.platform.web.ErrorForm;
import io.swremu.platform.web.Surface;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Errors below IAM's paths that none of its operations is involved in, in {@link IamError}'s shapes. */
@Component
class IamErrorForm implements ErrorForm {
    @Override
    public Surface surface() {
        return Surface.IAM;
    }

    @Override
    public ErrorAnswer answer(ErrorCode code, String detail, String path) {
        HttpStatus status = HttpStatus.valueOf(code.status().value());
        String message = IamError.messageOf(status);
        return new ErrorAnswer(
                status, Map.of(), IamError.of(status, detail.isEmpty() ? message : message + " " + detail, path));
    }
}
