package io.swremu.content.repository;

/**
 * The content store refuses something. Each API translates the reasons into its own codes, in one place; what a blob store
 * refuses is a {@link io.swremu.content.blob.BlobException}.
 */
public final class ContentException extends RuntimeException {
    /** Why. */
    public enum Reason {
        /** The registry has a repository of that name already. */
        NAME_TAKEN,
        /** The repository has been deleted. */
        REPOSITORY_UNKNOWN,
        /** The repository has no such blob. */
        BLOB_UNKNOWN,
        /** A manifest of the repository needs the blob. */
        BLOB_IN_USE,
        /** What is pushed is no manifest, or an ambiguous one. */
        MANIFEST_INVALID,
        /** A manifest names a blob or manifest that the repository does not have. */
        PART_UNKNOWN,
        /** There can be no tag of that name. */
        TAG_INVALID
    }

    private final Reason reason;
    private final String detail;

    /** @param detail what is refused, without secrets; may be empty */
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
