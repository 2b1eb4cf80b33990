package io.swremu.platform.error;

import java.util.Optional;

/**
 * Translates what a part without codes of its own refuses, such as the content store, into the codes of the management API.
 */
public interface RefusalTranslator {

    /** The refusal; empty if the failure is not of that part. */
    Optional<SwrException> translate(Throwable failure);
}
