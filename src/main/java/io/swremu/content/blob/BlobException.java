package io.swremu.content.blob;

import org.jspecify.annotations.Nullable;

/** A request that the blob store refuses. A broken disk or connection is an {@code IOException} instead. */
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
