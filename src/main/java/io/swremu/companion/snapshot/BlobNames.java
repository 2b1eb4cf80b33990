package io.swremu.companion.snapshot;

import io.swremu.content.blob.Digest;

/** The names of blobs in an archive. No part of a name has more than 64 digits: a tar has room for 100 characters in a part. */
final class BlobNames {
    private static final int MAX_PART = 64;

    private BlobNames() {}

    static String of(Digest digest) {
        String hex = digest.hex();
        String parts = hex.length() > MAX_PART ? hex.substring(0, MAX_PART) + "/" + hex.substring(MAX_PART) : hex;
        return SnapshotHeader.BLOBS + digest.algorithm().id() + "/" + parts;
    }

    /**
     * The digest that a name stands for.
     *
     * @throws io.swremu.content.blob.InvalidDigestException if it stands for none
     */
    static Digest digest(String name) {
        String parts = name.substring(SnapshotHeader.BLOBS.length());
        return Digest.parse(parts.replaceFirst("/", ":").replace("/", ""));
    }
}
