package io.swremu.platform.web;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The APIs that share this server's port. Each has credentials, a rule for bodies and a form of errors of its own; this
 * table alone says which of them a path belongs to.
 */
public enum Surface {
    /** The service's management API; the operations of the enterprise edition are below other paths. */
    MANAGEMENT,
    /** IAM's API. */
    IAM,
    /** The registry protocol, with the endpoint for its tokens. */
    REGISTRY,
    /** Everything else: versions of the API, the emulator's own paths, documentation, health, unknown paths. */
    OTHER;

    /** Where clients of the registry get their tokens; also with a slash at its end. */
    public static final String REGISTRY_TOKENS = "/swr/auth/v2/registry/auth";

    /** The path of the whole registry, which clients ask first. */
    public static final String REGISTRY_PING = "/v2/";

    /** The list of all repositories of the registry. */
    public static final String REGISTRY_CATALOG = "/v2/_catalog";

    private static final List<String> TOKEN_PATHS = List.of(REGISTRY_TOKENS, REGISTRY_TOKENS + "/");

    /** Paths that can only be meant for the protocol. The word {@code tags} is in paths of the management API, too. */
    private static final Pattern PROTOCOL =
            Pattern.compile("/v2/(?:.*/)?(?:(?:manifests|blobs|referrers)(?:/.*)?|tags/list/?)");

    /** Operations of the management API with a part that the client chooses, which may be a word of the protocol. */
    private static final Pattern OPERATIONS = Pattern.compile("/v2/manage/(?:"
            + "namespaces/[^/]+/?"
            + "|namespaces/[^/]+/(?:access|repos|repositories)(?:/.*)?"
            + "|projects/[^/]*/(?:quotas|feature-gates)"
            + "|reports/[^/]+/[^/]+)");

    /**
     * The API that a path belongs to. Paths of the registry's form are the registry's even if the name of the repository
     * is missing or begins with {@code manage}: who pushes there needs an answer that registry clients understand.
     *
     * @param path as the client sent it, without the query
     */
    public static Surface of(String path) {
        if (isRegistry(path)) {
            return REGISTRY;
        }
        if (isBelow("/v2/manage", path) || isBelow("/v3/manage", path)) {
            return MANAGEMENT;
        }
        boolean document = path.startsWith("/v3/api-docs");
        return isBelow("/v3.0", path) || isBelow("/v3", path) && !document ? IAM : OTHER;
    }

    private static boolean isRegistry(String path) {
        return path.equals(REGISTRY_PING)
                || path.equals(REGISTRY_CATALOG)
                || TOKEN_PATHS.contains(path)
                || PROTOCOL.matcher(path).matches() && !OPERATIONS.matcher(path).matches();
    }

    private static boolean isBelow(String start, String path) {
        return path.equals(start) || path.startsWith(start + "/");
    }
}
