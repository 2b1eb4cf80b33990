package io.swremu.edition.shared.tag;

import org.jspecify.annotations.Nullable;

/**
 * What an accessory is called. The enterprise edition knows {@code signature.cosign} alone; the other names are those of
 * Harbor, on which it is built.
 */
final class AccessoryType {
    /** What a signature of cosign says that it is. */
    static final String COSIGN_SIGNATURE = "application/vnd.dev.cosign.artifact.sig.v1+json";

    private static final String SIGSTORE_BUNDLE = "application/vnd.dev.sigstore.bundle.";
    private static final String NOTATION_SIGNATURE = "application/vnd.cncf.notary.signature";

    private AccessoryType() {}

    /** The name for the artifact type of a manifest. */
    static String of(@Nullable String artifactType) {
        if (artifactType == null) {
            return "subject.accessory";
        }
        if (artifactType.equals(COSIGN_SIGNATURE) || artifactType.startsWith(SIGSTORE_BUNDLE)) {
            return "signature.cosign";
        }
        return artifactType.equals(NOTATION_SIGNATURE) ? "signature.notation" : "subject.accessory";
    }
}
