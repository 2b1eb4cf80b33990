package io.swremu.registry;

import io.swremu.platform.web.Surface;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.util.StringUtils;

/**
 * A path of the registry protocol. A repository's name may have several segments, which no path pattern can tell from
 * the rest; so its {@code /} become {@code $}, as in the paths of the management API.
 *
 * @param repository organization and repository with {@code /}; empty for the paths of the whole registry
 * @param rewritten the path as the controllers know it
 * @param methods what can be done with it
 * @param valid whether the path has all its parts; an edition may know no repository of that name all the same
 * @param reference the name, decoded; empty parts for the paths of the whole registry
 */
record RegistryPath(
        String repository, String rewritten, Set<String> methods, boolean valid, RepositoryReference reference) {
    private static final RepositoryReference NONE = new RepositoryReference("", "");
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

    static final String PING = Surface.REGISTRY_PING;
    static final String CATALOG = Surface.REGISTRY_CATALOG;

    /** Any method: what can be done with a path without a valid name is no question. */
    private static final Set<String> ANY = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE");

    private static final Pattern NAME_OF_ANY = Pattern.compile("/v2/(.+?)/(?:manifests|blobs|referrers|tags)(?:/.*)?");

    /** What a path means; empty if it is none of the protocol's. */
    static Optional<RegistryPath> of(String path) {
        if (path.equals(PING) || path.equals(CATALOG)) {
            return Optional.of(new RegistryPath("", path, Set.of("GET", "HEAD"), true, NONE));
        }
        if (Surface.of(path) != Surface.REGISTRY || path.startsWith(Surface.REGISTRY_TOKENS)) {
            return Optional.empty();
        }
        return FORMS.stream()
                .flatMap(form -> form.match(path).stream())
                .findFirst()
                .or(() -> Optional.of(nameless(path)));
    }

    /** A path of too few or too many parts. */
    private static RegistryPath nameless(String path) {
        Matcher name = NAME_OF_ANY.matcher(path);
        return new RegistryPath(name.matches() ? name.group(1) : "", path, ANY, false, NONE);
    }

    private static String decoded(String part) {
        return StringUtils.uriDecode(part, StandardCharsets.UTF_8);
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
            return Optional.of(new RegistryPath(
                    matcher.group(1) + "/" + name,
                    rewritten,
                    methods,
                    true,
                    new RepositoryReference(decoded(matcher.group(1)), decoded(name))));
        }
    }
}
