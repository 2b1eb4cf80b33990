package io.swremu.content.manifest;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** What a manifest is, by its media type. */
public enum ManifestKind {
    /** One image or artifact: a configuration and layers. */
    IMAGE("application/vnd.oci.image.manifest.v1+json", "application/vnd.docker.distribution.manifest.v2+json"),
    /** Images for several platforms. */
    INDEX("application/vnd.oci.image.index.v1+json", "application/vnd.docker.distribution.manifest.list.v2+json");

    /** The media types of schema 1, which is refused. */
    private static final Set<String> SCHEMA_1 = Set.of(
            "application/vnd.docker.distribution.manifest.v1+json",
            "application/vnd.docker.distribution.manifest.v1+prettyjws");

    private final String ociType;
    private final String dockerType;

    ManifestKind(String ociType, String dockerType) {
        this.ociType = ociType;
        this.dockerType = dockerType;
    }

    /** The media type in the OCI specification; Docker uses another one. */
    String ociType() {
        return ociType;
    }

    /** Whether a media type means a manifest, and not a blob; schema 1 is included. */
    static boolean isManifestType(String mediaType) {
        return of(mediaType).isPresent() || SCHEMA_1.contains(mediaType);
    }

    /** The kind that a media type means; empty for schema 1 and for everything else. */
    static Optional<ManifestKind> of(String mediaType) {
        return Arrays.stream(values())
                .filter(kind -> kind.ociType.equals(mediaType) || kind.dockerType.equals(mediaType))
                .findFirst();
    }
}
