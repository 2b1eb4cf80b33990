package io.swremu.edition.shared.sharing;

import io.swremu.edition.shared.repository.Description;
import io.swremu.platform.error.ErrorCode;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The checked fields of a share. An update without a description makes it empty, as the service documents. */
record ShareTerms(Deadline deadline, Description description) {
    /** The only permission that can be shared. */
    static final String PERMIT = "read";

    /** Characters of the longest description. */
    static final int MAX_DESCRIPTION = 1000;

    /**
     * Checks the fields of a request.
     *
     * @throws io.swremu.platform.error.SwrException {@link ErrorCode#PERMIT_INVALID}, {@link ErrorCode#PARAMETER_INVALID} for the
     *     deadline, or what {@link Description} throws
     */
    static ShareTerms of(String permit, String deadline, @Nullable String description) {
        if (!permit.equals(PERMIT)) {
            throw ErrorCode.PERMIT_INVALID.toException("permit");
        }
        return new ShareTerms(
                Deadline.parse(deadline),
                Description.ofAtMost(MAX_DESCRIPTION, Objects.requireNonNullElse(description, "")));
    }
}
