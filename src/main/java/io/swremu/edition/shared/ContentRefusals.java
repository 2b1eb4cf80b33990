package io.swremu.edition.shared;

import io.swremu.content.repository.ContentException;
import io.swremu.platform.error.ErrorCode;
import io.swremu.platform.error.RefusalTranslator;
import io.swremu.platform.error.SwrException;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The content store's refusals as the shared edition answers them. */
@Component
class ContentRefusals implements RefusalTranslator {

    @Override
    public Optional<SwrException> translate(Throwable failure) {
        return failure instanceof ContentException refusal
                ? Optional.of(code(refusal.reason()).toException(refusal.detail()))
                : Optional.empty();
    }

    private static ErrorCode code(ContentException.Reason reason) {
        return switch (reason) {
            case NAME_TAKEN -> ErrorCode.IMAGE_EXISTS;
            case REPOSITORY_UNKNOWN -> ErrorCode.REPOSITORY_NOT_FOUND;
            case TAG_INVALID -> ErrorCode.TAG_INVALID;
            case BLOB_UNKNOWN, BLOB_IN_USE, MANIFEST_INVALID, PART_UNKNOWN -> ErrorCode.REQUEST_INVALID;
        };
    }
}
