package io.swremu.companion.seed;

import io.swremu.companion.api.InvalidInputException;

/** A seed is wrong, at one place of it. Its message says where and why. */
public final class SeedRefusedException extends InvalidInputException {
    private static final long serialVersionUID = 1L;

    private final transient SeedPath path;
    private final String reason;

    /**
     * A refusal of what stands at a path.
     *
     * @param reason what is wrong, and what would be right
     */
    SeedRefusedException(SeedPath path, String reason) {
        this(path, reason, path.toString());
    }

    private SeedRefusedException(SeedPath path, String reason, String place) {
        super(place.isEmpty() ? reason : place + ": " + reason);
        this.path = path;
        this.reason = reason;
    }

    /** The same with the line and column of the document. */
    SeedRefusedException in(SeedText document) {
        return new SeedRefusedException(
                path, reason, document.place(path) + (path.steps().isEmpty() ? "" : ", " + path));
    }
}
