package io.swremu.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.PathContainer.PathSegment;

/**
 * The APIs that share this server's port. This table alone says which of them a request is for, whose credentials it
 * needs, how its errors look, and who reads its body.
 */
public enum Surface {
    /** The management API of the shared edition. */
    MANAGEMENT(Credentials.ACCOUNT, Envelope.SERVICE, Body.BUFFERED),
    /** The management API of the enterprise edition. */
    ENTERPRISE(Credentials.ACCOUNT, Envelope.SERVICE, Body.BUFFERED),
    /** IAM: Keystone's operations, and those on credentials. */
    IAM(Credentials.ON_DEMAND, Envelope.IAM, Body.BUFFERED),
    /** IAM: its newer operations, which have errors of another shape. */
    IAM_EXTENSIONS(Credentials.ON_DEMAND, Envelope.IAM_FLAT, Body.BUFFERED),
    /** The registry protocol. */
    REGISTRY(Credentials.REGISTRY, Envelope.OCI, Body.STREAMED),
    /** Where clients of the registry get their bearer tokens. The operation reads the credentials itself. */
    REGISTRY_TOKENS(Credentials.NONE, Envelope.OCI, Body.STREAMED),
    /** The older paths of the service, which Harbor uses. */
    HARBOR(Credentials.LOGIN, Envelope.SERVICE, Body.BUFFERED),
    /** The emulator's own API. */
    COMPANION(Credentials.ADMINISTRATOR, Envelope.SERVICE, Body.BUFFERED),
    /** Health and metrics. They answer when there is no room left for other requests. */
    HEALTH(Credentials.NONE, Envelope.SERVICE, Body.BUFFERED),
    /** Versions of the API, its documentation, the authority for HTTPS, and unknown paths. */
    PUBLIC(Credentials.NONE, Envelope.SERVICE, Body.BUFFERED),
    /**
     * What no client may ask for: the paths to which registry requests are rewritten, and paths whose encoded and decoded
     * forms belong to different APIs, since the credentials of the one would let the request into the other.
     */
    CLOSED(Credentials.NOBODY, Envelope.SERVICE, Body.BUFFERED);

    /** Whose credentials a request needs. {@link CredentialCheck} has one implementation for each kind that is checked. */
    public enum Credentials {
        /** None; those that are sent are ignored. */
        NONE,
        /** A token or a signature, which the API gateway checks. */
        ACCOUNT,
        /** The same, but only for operations that ask who calls. A new token is requested with an old one, or with none. */
        ON_DEMAND,
        /** A bearer token or a docker login; pulling public images needs none. */
        REGISTRY,
        /** A docker login, or what {@link #ACCOUNT} takes. */
        LOGIN,
        /** A token of its own if the server has one; else in strict mode what {@link #ACCOUNT} takes, of an administrator. */
        ADMINISTRATOR,
        /** Nobody gets in. */
        NOBODY
    }

    /** The form of errors. {@link ErrorForm} has an implementation for each. */
    public enum Envelope {
        /** The service's envelope, and the flat form of the gateway in front of it. */
        SERVICE,
        /** Keystone's nested form. */
        IAM,
        /** The flat form of IAM's newer operations. */
        IAM_FLAT,
        /** That of the registry protocol. */
        OCI
    }

    /** Who reads the body of a request. */
    public enum Body {
        /** The door reads it whole, up to {@value Door#MAX_BODY_BYTES} bytes: signatures cover it. */
        BUFFERED,
        /** The operation reads it as a stream of any length. */
        STREAMED
    }

    /** Where clients of the registry get their tokens; also with a slash at its end. */
    public static final String REGISTRY_TOKENS_PATH = "/swr/auth/v2/registry/auth";

    /** Seeds, which may be larger than other bodies. */
    public static final String SEED_PATH = "/_swr/seed";

    /** Snapshots, which may have any size. */
    public static final String SNAPSHOT_PATH = "/_swr/snapshot";

    /** The path of the whole registry, which clients ask first. */
    public static final String REGISTRY_PING = "/v2/";

    /** The certificate to trust for HTTPS: who asks for it has no way yet to send credentials safely. */
    public static final String AUTHORITY_PATH = "/_swr/ca.pem";

    /** The list of all repositories of the registry. */
    public static final String REGISTRY_CATALOG = "/v2/_catalog";

    /** Below this the controllers of the registry are mapped; see {@code docs/decisions/0004}. */
    public static final String REGISTRY_CONTROLLERS = "/_registry";

    /** Paths of the registry's form. The word {@code tags} is in paths of the management APIs, too. */
    private static final Pattern PROTOCOL =
            Pattern.compile("/v2/(?:.*/)?(?:(?:manifests|blobs|referrers)(?:/.*)?|tags/list/?)");

    /** Operations with a part that the client chooses, which may be a word of the registry's. */
    private static final Pattern MANAGEMENT_OPERATIONS = Pattern.compile("/v2/manage/(?:"
            + "namespaces/[^/]+/?"
            + "|namespaces/[^/]+/(?:access|repos|repositories)(?:/.*)?"
            + "|projects/[^/]*/(?:quotas|feature-gates)"
            + "|reports/[^/]+/[^/]+)");

    /** The same for the enterprise edition, also with a line break in that part. Ids of instances are the server's choice, and none is such a word. */
    private static final Pattern ENTERPRISE_OPERATIONS = Pattern.compile(
            "/v2/(?:[^/]+/)?instances/(?!(?:manifests|blobs|referrers|tags)/)[^/]+/namespaces/[^/]+"
                    + "(?:/(?:immutabletagrules|retention|signature|webhook|tags|resource-instances)(?:/.*)?"
                    + "|/repositories(?:/[^/]+(?:/(?:artifacts|tags)(?:/.*)?)?)?)?/?",
            Pattern.DOTALL);

    private static final Pattern ENTERPRISE_PATHS = Pattern.compile(
            "/v2/(?:[^/]+/)?instances(?:/.*)?" + "|/v2/[^/]+/(?:repositories|feature-gates|jobs(?:/[^/]+)?)",
            Pattern.DOTALL);

    private final Credentials credentials;
    private final Envelope envelope;
    private final Body body;

    Surface(Credentials credentials, Envelope envelope, Body body) {
        this.credentials = credentials;
        this.envelope = envelope;
        this.body = body;
    }

    /** Whose credentials a request needs. */
    public Credentials credentials() {
        return credentials;
    }

    /** The form of errors. */
    public Envelope envelope() {
        return envelope;
    }

    /** Who reads the body. */
    public Body body() {
        return body;
    }

    /**
     * Who reads the body of a request to a path of this API: a snapshot is too large to be read whole.
     *
     * @param path without the query
     */
    public Body bodyAt(String path) {
        return path.equals(SNAPSHOT_PATH) ? Body.STREAMED : body;
    }

    /** The largest body that the door reads for a path, in bytes. */
    static int maxBodyBytes(String path) {
        return path.equals(SEED_PATH) ? Door.MAX_SEED_BYTES : Door.MAX_BODY_BYTES;
    }

    /**
     * Whether its operations read and write the state of the emulator, so that they must not see it half replaced. Those of
     * the emulator's own API, one of which replaces it, see to that by themselves.
     */
    boolean hasState() {
        return this != COMPANION && this != HEALTH && this != PUBLIC;
    }

    /**
     * The API that a request is for. Its path decides, whatever the host: the registries of enterprise instances have the
     * paths of the shared one, and which of them is meant, only the registry asks.
     */
    static Surface of(HttpServletRequest request) {
        String path = pathOf(request);
        if (path == null) {
            return PUBLIC;
        }
        Surface surface = of(path);
        String decoded = decoded(path);
        return decoded.equals(path) || of(decoded) == surface ? surface : CLOSED;
    }

    /** As the client sent it; null if the container could not read it. */
    private static @Nullable String pathOf(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return failed instanceof String path ? path : request.getRequestURI();
    }

    /**
     * The API that a path belongs to. Paths of the registry's form are the registry's even if the name of the repository
     * is missing or begins with {@code manage}: who pushes there needs an answer that registry clients understand.
     *
     * @param path without the query; decoded, or as the client sent it
     */
    public static Surface of(String path) {
        if (path.equals(REGISTRY_TOKENS_PATH) || path.equals(REGISTRY_TOKENS_PATH + "/")) {
            return REGISTRY_TOKENS;
        }
        if (isRegistry(path)) {
            return REGISTRY;
        }
        if (isBelow("/v2/manage", path) || isBelow("/v3/manage", path)) {
            return MANAGEMENT;
        }
        if (ENTERPRISE_PATHS.matcher(path).matches()) {
            return ENTERPRISE;
        }
        if (isBelow("/v3.0", path)) {
            return isBelow("/v3.0/OS-CREDENTIAL", path) ? IAM : IAM_EXTENSIONS;
        }
        if (isBelow("/v3", path)) {
            return path.startsWith("/v3/api-docs") ? PUBLIC : IAM;
        }
        if (isBelow("/dockyard", path)) {
            return HARBOR;
        }
        if (isBelow("/_swr", path)) {
            return path.equals(AUTHORITY_PATH) ? PUBLIC : COMPANION;
        }
        if (isBelow(REGISTRY_CONTROLLERS, path)) {
            return CLOSED;
        }
        boolean probe = path.equals("/livez") || path.equals("/readyz");
        return probe || isBelow("/actuator", path) ? HEALTH : PUBLIC;
    }

    private static boolean isRegistry(String path) {
        return path.equals(REGISTRY_PING)
                || path.equals(REGISTRY_CATALOG)
                || PROTOCOL.matcher(path).matches()
                        && !MANAGEMENT_OPERATIONS.matcher(path).matches()
                        && !ENTERPRISE_OPERATIONS.matcher(path).matches();
    }

    private static boolean isBelow(String start, String path) {
        return path.equals(start) || path.startsWith(start + "/");
    }

    /** A path as the patterns of controllers see it: decoded, and without what follows a semicolon. */
    private static String decoded(String path) {
        if (path.indexOf('%') < 0 && path.indexOf(';') < 0) {
            return path;
        }
        try {
            return PathContainer.parsePath(path).elements().stream()
                    .map(element -> element instanceof PathSegment segment ? segment.valueToMatch() : element.value())
                    .collect(Collectors.joining());
        } catch (IllegalArgumentException undecodable) { // the container refuses it
            return path;
        }
    }
}
