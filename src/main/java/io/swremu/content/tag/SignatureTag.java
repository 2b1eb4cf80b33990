package io.swremu.content.tag;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The tags by which cosign attaches a signature to an image: {@code sha256-<hex>.sig}. */
public final class SignatureTag {
    /** The artifact type of a cosign signature. */
    public static final String ARTIFACT_TYPE = "application/vnd.dev.cosign.artifact.sig.v1+json";

    private static final Pattern FORM = Pattern.compile("(sha256)-([0-9a-f]{64})\\.sig");

    private SignatureTag() {}

    static boolean isOne(String tag) {
        return FORM.matcher(tag).matches();
    }

    /** The digest of the image that a tag signs; empty for a tag of another form. */
    public static Optional<String> target(String tag) {
        Matcher matcher = FORM.matcher(tag);
        return matcher.matches() ? Optional.of(matcher.group(1) + ":" + matcher.group(2)) : Optional.empty();
    }

    /** The tag of the signature of an image with this digest. */
    static String of(String digest) {
        return digest.replace(':', '-') + ".sig";
    }
}
