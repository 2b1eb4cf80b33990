package io.swremu.content.blob;

/** The content is larger than the caller allows. It has been thrown away together with its upload. */
public final class BlobTooLargeException extends BlobException {
    private final long maxBytes;

    public BlobTooLargeException(long maxBytes) {
        super("the blob is larger than " + maxBytes + " bytes", null);
        this.maxBytes = maxBytes;
    }

    /** The size that the caller allowed, in bytes. */
    public long maxBytes() {
        return maxBytes;
    }
}
