package io.swremu.platform.web;

import io.swremu.platform.error.ErrorCode;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The envelope of the service; {@link ErrorCode#API_UNKNOWN} is the gateway's and has the gateway's form. */
@Component
class ServiceErrorForm implements ErrorForm {

    @Override
    public Set<Surface.Envelope> envelopes() {
        return Set.of(Surface.Envelope.SERVICE);
    }

    @Override
    public ErrorAnswer answer(ErrorCode code, String detail, HttpServletRequest request) {
        String id = CurrentRequest.of(request).id();
        return new ErrorAnswer(code.status(), Map.of(), code.body(detail, id));
    }
}
