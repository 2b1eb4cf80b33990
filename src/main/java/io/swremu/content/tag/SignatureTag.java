package io.swremu.content.tag;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How signing tools name the signature of an image: {@code sha256-<hex>.sig}. */
public final class SignatureTag {
    /** What a signature of cosign says that it is. */
    public static final String ARTIFACT_TYPE = "application/vnd.dev.cosign.artifact.sig.v1+json";

    private static final Pattern FORM = Pattern.compile("(sha256)-([0-9a-f]{64})\\.sig");

    private SignatureTag() {}

    static boolean isOne(String tag) {
        return FORM.matcher(tag).matches();
    }

    /** The digest of the image that a signature tag signs. */
    public static Optional<String> target(String tag) {
        Matcher matcher = FORM.matcher(tag);
        return matcher.matches() ? Optional.of(matcher.group(1) + ":" + matcher.group(2)) : Optional.empty();
    }

    /** The name of the signature of an image. */
    static String of(String digest) {
        return digest.replace(':', '-') + ".sig";
    }
}
