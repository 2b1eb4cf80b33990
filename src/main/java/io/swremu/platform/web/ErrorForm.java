package io.swremu.platform.web;

import io.swremu.platform.error.ErrorCode;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;

/** How the APIs on this port write their errors, whoever finds them: a controller, a filter or the web server. */
public interface ErrorForm {
    /** The envelopes that this form writes. */
    Set<Surface.Envelope> envelopes();

    /**
     * An error that any API may have.
     *
     * @param code what is wrong, in the words of the management API
     * @param detail what is wrong in this request, without secrets; may be empty
     */
    ErrorAnswer answer(ErrorCode code, String detail, HttpServletRequest request);

    /**
     * A failure that this API answers in its own way. Empty: {@link FailureCodes} knows a code for it, as for those of
     * all APIs.
     */
    default Optional<ErrorAnswer> answer(Exception failure, HttpServletRequest request) {
        return Optional.empty();
    }
}
