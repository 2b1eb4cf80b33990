package io.swremu.companion.api;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** A part of a path that a caller chooses. */
final class PathPart {
    private PathPart() {}

    /** The part as it stands in a path: everything is encoded that could end the part, or mean something else there. */
    static String encode(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace(".", "%2E");
    }
}
