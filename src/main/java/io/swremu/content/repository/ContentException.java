package io.swremu.content.repository;

/**
 * A refusal of the content store. Each API translates its reason to a code of its own, in one place. What the blob
 * store refuses is a {@link io.swremu.content.blob.BlobException}.
 */
public final class ContentException extends RuntimeException {
    /** Why the store refuses. */
    public enum Reason {
        /** The registry has a repository of that name already. */
        NAME_TAKEN,
        /** The repository has been deleted. */
        REPOSITORY_UNKNOWN,
        /** The repository has no such blob. */
        BLOB_UNKNOWN,
        /** A manifest of the repository needs the blob. */
        BLOB_IN_USE,
        /** The pushed bytes are not a manifest, or can be understood in several ways. */
        MANIFEST_INVALID,
        /** A manifest names a blob or manifest that the repository does not have. */
        PART_UNKNOWN,
        /** The name is not allowed for a tag. */
        TAG_INVALID
    }

    private final Reason reason;
    private final String detail;

    /**
     * Makes a refusal.
     *
     * @param detail what is refused, without secrets; may be empty
     */
    public ContentException(Reason reason, String detail) {
        super(reason + ": " + detail);
        this.reason = reason;
        this.detail = detail;
    }

    public Reason reason() {
        return reason;
    }

    /** What is refused; safe to show. */
    public String detail() {
        return detail;
    }
}
