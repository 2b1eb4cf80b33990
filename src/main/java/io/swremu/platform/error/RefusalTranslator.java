package io.swremu.platform.error;

import java.util.Optional;

/**
 * Says in the management API's codes what a part below it has refused in its own words. Each such part has one translator
 * in each edition.
 */
public interface RefusalTranslator {

    /** The refusal; empty if the failure is not of that part. */
    Optional<SwrException> translate(Throwable failure);
}
