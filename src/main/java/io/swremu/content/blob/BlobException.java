package io.swremu.content.blob;

import org.jspecify.annotations.Nullable;

/** What a caller of this package can be told apart from a broken disk or connection, which stay an IOException. */
public abstract sealed class BlobException extends RuntimeException
        permits InvalidDigestException,
                DigestMismatchException,
                UploadNotFoundException,
                UploadBusyException,
                OffsetMismatchException,
                BlobTooLargeException,
                StorageFullException {

    BlobException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
