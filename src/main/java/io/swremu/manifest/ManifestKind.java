package io.swremu.manifest;

import java.util.Arrays;
import java.util.Optional;

/** What a manifest is, by its media type. */
public enum ManifestKind {
    /** One image or artifact: a configuration and layers. */
    IMAGE("application/vnd.oci.image.manifest.v1+json", "application/vnd.docker.distribution.manifest.v2+json"),
    /** Several images, for several platforms. */
    INDEX("application/vnd.oci.image.index.v1+json", "application/vnd.docker.distribution.manifest.list.v2+json");

    private final String ociType;
    private final String dockerType;

    ManifestKind(String ociType, String dockerType) {
        this.ociType = ociType;
        this.dockerType = dockerType;
    }

    /** The kind that a media type stands for; older schemas are not taken. */
    static Optional<ManifestKind> of(String mediaType) {
        return Arrays.stream(values())
                .filter(kind -> kind.ociType.equals(mediaType) || kind.dockerType.equals(mediaType))
                .findFirst();
    }
}
