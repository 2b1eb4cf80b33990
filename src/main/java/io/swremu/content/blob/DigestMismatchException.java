package io.swremu.content.blob;

/** The content is not what its digest promised; it has been thrown away together with its upload. */
public final class DigestMismatchException extends BlobException {
    private final Digest expected;
    private final Digest actual;

    public DigestMismatchException(Digest expected, Digest actual) {
        super("the content has the digest " + actual + " instead of " + expected, null);
        this.expected = expected;
        this.actual = actual;
    }

    /** What the client promised. */
    public Digest expected() {
        return expected;
    }

    /** What arrived. */
    public Digest actual() {
        return actual;
    }
}
