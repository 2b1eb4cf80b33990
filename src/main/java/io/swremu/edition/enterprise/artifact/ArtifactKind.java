package io.swremu.edition.enterprise.artifact;

import io.swremu.content.manifest.Descriptor;
import io.swremu.content.manifest.ManifestContent;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an artifact is, by Harbor's rules.
 *
 * @param type such as {@code IMAGE} or {@code CHART}
 * @param mediaType of its configuration; of an index, its own
 */
record ArtifactKind(String type, String mediaType) {
    static final String IMAGE = "IMAGE";
    static final String CHART = "CHART";

    private static final String UNKNOWN = "UNKNOWN";
    private static final String HELM_CONFIG = "application/vnd.cncf.helm.config.v1+json";
    private static final Pattern CONFIG = Pattern.compile("application/vnd\\.[^.]*\\.(.*)\\.config\\.[^.]*");
    private static final Pattern IMAGE_CONFIG =
            Pattern.compile("application/vnd\\.(?:oci\\.image\\.config\\.v1|docker\\.container\\.image\\.v1)\\+json");
    private static final int MAX_TYPE = 64;

    static ArtifactKind of(ManifestContent content) {
        Optional<Descriptor> config = content.config();
        if (config.isEmpty()) {
            return new ArtifactKind(IMAGE, content.mediaType());
        }
        String mediaType = config.get().mediaType();
        return new ArtifactKind(typeOf(mediaType), mediaType);
    }

    private static String typeOf(String configType) {
        if (IMAGE_CONFIG.matcher(configType).matches()) {
            return IMAGE;
        }
        if (configType.equals(HELM_CONFIG)) {
            return CHART;
        }
        Matcher word = CONFIG.matcher(configType);
        return word.matches() && word.group(1).length() <= MAX_TYPE
                ? word.group(1).toUpperCase(Locale.ROOT)
                : UNKNOWN;
    }
}
