package io.swremu.content.blob;

/** The content does not match the digest that the client gave. It has been thrown away together with its upload. */
public final class DigestMismatchException extends BlobException {
    private final Digest expected;
    private final Digest actual;

    public DigestMismatchException(Digest expected, Digest actual) {
        super("the content has the digest " + actual + " instead of " + expected, null);
        this.expected = expected;
        this.actual = actual;
    }

    /** The digest that the client gave. */
    public Digest expected() {
        return expected;
    }

    /** The digest of the content that arrived. */
    public Digest actual() {
        return actual;
    }
}
