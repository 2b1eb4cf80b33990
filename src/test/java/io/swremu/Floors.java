package io.swremu;

import java.util.Map;
import java.util.Set;

/** The floors of the house. */
final class Floors {
    /** Each floor, and those that it may know. What is on no floor fails the build. */
    static final Map<String, Set<String>> BELOW = Map.of(
            "platform", Set.of(),
            "identity", Set.of("platform"),
            "content", Set.of("platform"),
            "registry", Set.of("platform", "identity", "content"),
            "edition.shared", Set.of("platform", "identity", "content", "registry"),
            "edition.enterprise", Set.of("platform", "identity", "content", "registry"),
            "companion", Set.of("platform", "identity", "content", "registry", "edition.shared", "edition.enterprise"),
            "app",
                    Set.of(
                            "platform",
                            "identity",
                            "content",
                            "registry",
                            "edition.shared",
                            "edition.enterprise",
                            "companion"));

    private Floors() {}

    /** The floor of a package, both below {@code io.swremu}. */
    static String of(String room) {
        return BELOW.keySet().stream()
                .filter(floor -> room.equals(floor) || room.startsWith(floor + "."))
                .findFirst()
                .orElseThrow(() -> new AssertionError("on no floor: " + room));
    }
}
