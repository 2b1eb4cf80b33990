package io.swremu.edition.enterprise.artifact;

import io.swremu.content.manifest.ManifestContent;
import io.swremu.content.tag.SignatureTag;

/** As what an artifact is attached to another one, in Harbor's words. */
final class AccessoryType {
    /** A signature by cosign. */
    static final String SIGNATURE = "signature.cosign";

    private static final String NOTATION = "signature.notation";
    private static final String NOTATION_TYPE = "application/vnd.cncf.notary.signature";
    private static final String OTHER = "subject.accessory";

    private AccessoryType() {}

    /** That of a manifest with a subject. */
    static String of(ManifestContent content) {
        String type = content.artifactType().orElse("");
        if (type.equals(SignatureTag.ARTIFACT_TYPE)) {
            return SIGNATURE;
        }
        return type.equals(NOTATION_TYPE) ? NOTATION : OTHER;
    }
}
