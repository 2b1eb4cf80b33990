package io.swremu.web;

import java.util.regex.Pattern;

/** Which paths are the registry protocol's: it shares {@code /v2/} with the management API. */
public final class RegistryPaths {
    private static final String VERSION = "/v2/";
    private static final String MANAGEMENT = "/v2/manage/";

    /** Paths that can only be meant for the protocol. The word {@code tags} is in paths of the management API, too. */
    private static final Pattern PROTOCOL =
            Pattern.compile("/v2/(?:.*/)?(?:(?:manifests|blobs|referrers)(?:/.*)?|tags/list/?)");

    /** Operations of the management API with a part that the client chooses, which may be a word of the protocol. */
    private static final Pattern OPERATIONS = Pattern.compile("/v2/manage/(?:"
            + "namespaces/[^/]+/?"
            + "|namespaces/[^/]+/(?:access|repos|repositories)(?:/.*)?"
            + "|projects/[^/]*/(?:quotas|feature-gates)"
            + "|reports/[^/]+/[^/]+)");

    private RegistryPaths() {}

    /**
     * Whether a path belongs to the registry: all of {@code /v2/} but the management API. Also images of an organization
     * {@code manage}, though there cannot be one: who pushes to it needs an answer that registry clients understand.
     */
    public static boolean isRegistry(String path) {
        return path.startsWith(VERSION) && (!path.startsWith(MANAGEMENT) || isProtocol(path));
    }

    /** Whether a path has the form of the protocol's, even if the name of the repository is missing or no valid one. */
    public static boolean isProtocol(String path) {
        return PROTOCOL.matcher(path).matches() && !OPERATIONS.matcher(path).matches();
    }
}
