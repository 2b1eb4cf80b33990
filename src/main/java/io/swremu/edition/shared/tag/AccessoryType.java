package io.swremu.edition.shared.tag;

import io.swremu.content.tag.SignatureTag;
import org.jspecify.annotations.Nullable;

/**
 * What an accessory is called. The enterprise edition knows {@code signature.cosign} alone; the other names are those of
 * Harbor, on which it is built.
 */
final class AccessoryType {
    private static final String SIGSTORE_BUNDLE = "application/vnd.dev.sigstore.bundle.";
    private static final String NOTATION_SIGNATURE = "application/vnd.cncf.notary.signature";

    private AccessoryType() {}

    /** The name for the artifact type of a manifest. */
    static String of(@Nullable String artifactType) {
        if (artifactType == null) {
            return "subject.accessory";
        }
        if (artifactType.equals(SignatureTag.ARTIFACT_TYPE) || artifactType.startsWith(SIGSTORE_BUNDLE)) {
            return "signature.cosign";
        }
        return artifactType.equals(NOTATION_SIGNATURE) ? "signature.notation" : "subject.accessory";
    }
}
