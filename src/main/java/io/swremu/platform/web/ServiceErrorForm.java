package io.swremu.platform.web;

import io.swremu.platform.error.ErrorCode;
import io.swremu.platform.error.RefusalTranslator;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The envelope of the service; {@link ErrorCode#API_UNKNOWN} is the gateway's and has the gateway's form. */
@Component
class ServiceErrorForm implements ErrorForm {
    private final List<RefusalTranslator> translators;

    ServiceErrorForm(List<RefusalTranslator> translators) {
        this.translators = translators;
    }

    @Override
    public Set<Surface.Envelope> envelopes() {
        return Set.of(Surface.Envelope.SERVICE);
    }

    @Override
    public ErrorAnswer answer(ErrorCode found, String detail, HttpServletRequest request) {
        var current = CurrentRequest.of(request);
        ErrorCode code = current.surface() == Surface.ENTERPRISE ? found.inEnterpriseEdition() : found;
        return new ErrorAnswer(code.status(), Map.of(), code.body(detail, current.id()));
    }

    @Override
    public Optional<ErrorAnswer> answer(Exception failure, HttpServletRequest request) {
        return Stream.iterate((Throwable) failure, cause -> cause != null, Throwable::getCause)
                .flatMap(cause -> translators.stream().flatMap(each -> each.translate(cause).stream()))
                .findFirst()
                .map(refusal -> answer(refusal.code(), refusal.detail(), request));
    }
}
