package io.swremu.registry;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A path of the registry protocol. A repository's name may have several segments, which no path pattern can tell from
 * the rest; so its {@code /} become {@code $}, as in the paths of the management API.
 *
 * @param repository organization and repository with {@code /}; empty for the paths of the whole registry
 * @param rewritten the path as the controllers know it
 * @param methods what can be done with it
 */
record RegistryPath(String repository, String rewritten, Set<String> methods) {
    private static final String NAME = "/v2/([^/]+)/(.+)";
    private static final List<Form> FORMS = List.of(
            new Form(NAME + "(/blobs/uploads)/?", Set.of("POST")),
            new Form(NAME + "(/blobs/uploads/[^/]+)", Set.of("GET", "PATCH", "PUT", "DELETE")),
            new Form(NAME + "(/blobs/[^/]+)", Set.of("GET", "HEAD", "DELETE")),
            new Form(NAME + "(/manifests/[^/]+)", Set.of("GET", "HEAD", "PUT", "DELETE")),
            new Form(NAME + "(/tags/list)", Set.of("GET", "HEAD")),
            new Form(NAME + "(/referrers/[^/]+)", Set.of("GET", "HEAD")));

    /**
     * Where the controllers are. No request comes from outside under it, so none of their patterns can match a path of the
     * management API.
     */
    static final String INTERNAL = "/_registry";

    /** The path of the whole registry, which clients ask first. */
    static final String PING = "/v2/";

    /** The list of all repositories. */
    static final String CATALOG = "/v2/_catalog";

    /** Paths that can only be meant for the protocol. The word {@code tags} is in paths of the management API, too. */
    private static final Pattern MEANT =
            Pattern.compile("/v2/(?:.*/)?(?:(?:manifests|blobs|referrers)(?:/.*)?|tags/list/?)");

    /** What a path means; empty if it is none of the protocol's. Nothing below {@code /v2/manage/} is. */
    static Optional<RegistryPath> of(String path) {
        if (path.equals(PING) || path.equals(CATALOG)) {
            return Optional.of(new RegistryPath("", path, Set.of("GET", "HEAD")));
        }
        if (!path.startsWith(PING) || path.startsWith("/v2/manage/")) {
            return Optional.empty();
        }
        return FORMS.stream().flatMap(form -> form.match(path).stream()).findFirst();
    }

    /** Whether a path that means nothing was meant for the protocol: it has too few or too many parts. */
    static boolean isMeant(String path) {
        return !path.startsWith("/v2/manage/") && MEANT.matcher(path).matches();
    }

    private record Form(Pattern pattern, Set<String> methods) {
        Form(String pattern, Set<String> methods) {
            this(Pattern.compile(pattern), methods);
        }

        Optional<RegistryPath> match(String path) {
            Matcher matcher = pattern.matcher(path);
            if (!matcher.matches()) {
                return Optional.empty();
            }
            String name = matcher.group(2);
            String rewritten = INTERNAL + "/" + matcher.group(1) + "/" + name.replace('/', '$') + matcher.group(3);
            return Optional.of(new RegistryPath(matcher.group(1) + "/" + name, rewritten, methods));
        }
    }
}
