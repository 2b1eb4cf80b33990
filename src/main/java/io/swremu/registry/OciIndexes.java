package io.swremu.registry;

import io.swremu.content.manifest.ManifestContent;
import io.swremu.identity.directory.Registry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Decides whether OCI image indexes may be pushed. The shared edition of the real service accepts Docker's manifest
 * lists and single OCI manifests, but refuses indexes (AliyunContainerService/image-syncer#161,
 * regclient/regclient#720), which {@code docker buildx --push} makes by default. Indexes that are stored already can be
 * pulled and copied.
 */
@Component
class OciIndexes {
    private static final Logger log = LoggerFactory.getLogger(OciIndexes.class);

    private final boolean refused;

    OciIndexes(RegistryProperties properties) {
        this.refused = properties.ociIndex() == RegistryProperties.OciIndex.REFUSE;
    }

    /**
     * Refuses an index with the text of the real service. The log tells the user more.
     *
     * @param name what is pushed, for the log
     * @param registry where to; an instance of the enterprise edition takes indexes
     * @throws io.swremu.registry.OciException {@link OciErrorCode#MANIFEST_INVALID}
     */
    void check(ManifestContent content, String name, Registry registry) {
        if (refused && content.isOciIndex() && !registry.isInstance()) {
            log.warn(
                    "{} was refused: SWR takes no OCI image index. Build one platform with --provenance=false, several with"
                            + " --provenance=false --output type=image,oci-mediatypes=false,push=true, or start the"
                            + " emulator with --swr.registry.oci-index=accept",
                    name);
            throw OciErrorCode.MANIFEST_INVALID
                    .toException("")
                    .withText("Invalid image, fail to parse 'manifest.json'");
        }
    }
}
