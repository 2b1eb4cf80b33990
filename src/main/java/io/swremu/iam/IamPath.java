package io.swremu.iam;

/** Which paths belong to IAM's own API. */
public final class IamPath {
    private IamPath() {}

    /** Whether a path, as the client sent it, is one of IAM: below {@code /v3} and {@code /v3.0}, but for the OpenAPI document. */
    public static boolean matches(String path) {
        return path.startsWith("/v3.0/")
                || path.startsWith("/v3/") && !path.startsWith("/v3/api-docs") && !path.startsWith("/v3/manage/");
    }
}
