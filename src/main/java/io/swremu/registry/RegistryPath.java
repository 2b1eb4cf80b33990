package io.swremu.registry;

import io.swremu.platform.web.CurrentRequest;
import io.swremu.platform.web.Surface;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.util.StringUtils;

/**
 * A path of the registry protocol. The name of a repository may have several segments, and no path pattern can tell
 * where it ends. So {@code /} in the name becomes {@code $}, as in the paths of the management API.
 *
 * @param repository organization and repository, with {@code /}, as the client writes them; empty for a path that is about the whole registry
 * @param rewritten the path that controllers are mapped to
 * @param operations the name of the operation for each HTTP method; other methods are not allowed
 * @param valid whether the path has all its parts; the edition may still not allow the name
 * @param reference the decoded name; its parts are empty for a path that is about the whole registry
 */
record RegistryPath(
        String repository,
        String rewritten,
        Map<String, String> operations,
        boolean valid,
        RepositoryReference reference) {
    private static final RepositoryReference NONE = new RepositoryReference("", "");
    private static final String NAME = "/v2/([^/]+)/(.+)";
    private static final List<Form> FORMS = List.of(
            new Form(NAME + "(/blobs/uploads)/?", Map.of("POST", "StartBlobUpload")),
            new Form(
                    NAME + "(/blobs/uploads/[^/]+)",
                    Map.of(
                            "GET", "ShowBlobUpload",
                            "PATCH", "ContinueBlobUpload",
                            "PUT", "CompleteBlobUpload",
                            "DELETE", "CancelBlobUpload")),
            new Form(NAME + "(/blobs/[^/]+)", Map.of("GET", "PullBlob", "HEAD", "CheckBlob", "DELETE", "DeleteBlob")),
            new Form(
                    NAME + "(/manifests/[^/]+)",
                    Map.of(
                            "GET", "PullManifest",
                            "HEAD", "CheckManifest",
                            "PUT", "PushManifest",
                            "DELETE", "DeleteManifest")),
            new Form(NAME + "(/tags/list)", reading("ListTags")),
            new Form(NAME + "(/referrers/[^/]+)", reading("ListReferrers")));

    /**
     * The prefix of the controllers' paths. Requests from outside never have it, so no pattern of a controller can
     * match a path of the management API.
     */
    static final String INTERNAL = Surface.REGISTRY_CONTROLLERS;

    /** The request attribute that holds the path. */
    static final String ATTRIBUTE = RegistryPath.class.getName();

    static final String PING = Surface.REGISTRY_PING;
    static final String CATALOG = Surface.REGISTRY_CATALOG;

    private static final String REGISTRY_ROOT = "/v2/";

    /** A path without a valid name is refused with every method. */
    private static final Map<String, String> ANY = Stream.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE")
            .collect(Collectors.toMap(method -> method, method -> CurrentRequest.UNROUTED));

    private static final Pattern NAME_OF_ANY = Pattern.compile("/v2/(.+?)/(?:manifests|blobs|referrers|tags)(?:/.*)?");

    /**
     * Reads a path.
     *
     * @param prefix what stands before the name, as clients of that registry write it
     */
    static RegistryPath of(String path, String prefix) {
        String root = REGISTRY_ROOT + prefix;
        return prefix.isEmpty() || !path.startsWith(root)
                ? of(path)
                : of(REGISTRY_ROOT + path.substring(root.length())).below(prefix);
    }

    private RegistryPath below(String prefix) {
        return new RegistryPath(
                prefix + repository,
                rewritten,
                operations,
                valid,
                new RepositoryReference(prefix, reference.namespace(), reference.name()));
    }

    private static RegistryPath of(String path) {
        if (path.equals(PING)) {
            return new RegistryPath("", path, reading("PingRegistry"), true, NONE);
        }
        if (path.equals(CATALOG)) {
            return new RegistryPath("", path, reading("ListCatalog"), true, NONE);
        }
        return FORMS.stream()
                .flatMap(form -> form.match(path).stream())
                .findFirst()
                .orElseGet(() -> nameless(path));
    }

    private static Map<String, String> reading(String operation) {
        return Map.of("GET", operation, "HEAD", operation);
    }

    /** A path with too few or too many parts. */
    private static RegistryPath nameless(String path) {
        Matcher name = NAME_OF_ANY.matcher(path);
        return new RegistryPath(name.matches() ? name.group(1) : "", path, ANY, false, NONE);
    }

    private static String decoded(String part) {
        return StringUtils.uriDecode(part, StandardCharsets.UTF_8);
    }

    private record Form(Pattern pattern, Map<String, String> operations) {
        Form(String pattern, Map<String, String> operations) {
            this(Pattern.compile(pattern), operations);
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
                    operations,
                    true,
                    new RepositoryReference(decoded(matcher.group(1)), decoded(name))));
        }
    }
}
