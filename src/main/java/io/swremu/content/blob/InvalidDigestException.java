package io.swremu.content.blob;

/**
 * A text is not a digest that this store supports. The message is safe to show, because it does not repeat the text.
 */
public final class InvalidDigestException extends BlobException {
    public InvalidDigestException(String message) {
        super(message, null);
    }
}
