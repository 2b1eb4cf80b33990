package io.swremu.iam;

/** Which paths are those of IAM: all of {@code /v3} and {@code /v3.0} but the management API and the OpenAPI document. */
public final class IamPaths {
    private IamPaths() {}

    /** Whether a path, as it came, is one of IAM's. */
    public static boolean include(String path) {
        return isBelow("/v3.0", path)
                || (isBelow("/v3", path) && !isBelow("/v3/manage", path) && !path.startsWith("/v3/api-docs"));
    }

    private static boolean isBelow(String start, String path) {
        return path.equals(start) || path.startsWith(start + "/");
    }
}
