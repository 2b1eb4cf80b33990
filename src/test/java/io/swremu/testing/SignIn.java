package io.swremu.testing;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;

/** Asks a server for IAM tokens, as clients do. */
public final class SignIn {
    /** The scope of a token for a project. */
    public static final String PROJECT = "{\"project\":{\"name\":\"cn-north-4\"}}";

    /** No scope: a token for the whole account. */
    public static final String NO_SCOPE = "";

    private SignIn() {}

    /** The {@code identity} of a user with a password. */
    public static String password(String account, String user, String password) {
        return """
                {"methods":["password"],"password":{"user":{"name":"%s","password":"%s","domain":{"name":"%s"}}}}""".formatted(user, password, account);
    }

    /** The {@code identity} of the holder of a token. */
    public static String token(String token) {
        return "{\"methods\":[\"token\"],\"token\":{\"id\":\"%s\"}}".formatted(token);
    }

    /** The {@code identity} of the holder of an access key. */
    public static String key(String accessKey, String secretKey) {
        return """
                {"methods":["hw_ak_sk"],"hw_ak_sk":{"access":{"key":"%s"},"secret":{"key":"%s"}}}""".formatted(accessKey, secretKey);
    }

    /**
     * Asks for a token.
     *
     * @param identity how the asker proves who it is
     * @param scope what the token is for, or empty
     */
    public static ValidatableResponse request(int port, String identity, String scope) {
        return post(
                port, "{\"auth\":{\"identity\":" + identity + (scope.isEmpty() ? "" : ",\"scope\":" + scope) + "}}");
    }

    /** Asks for a token with any body. */
    public static ValidatableResponse post(int port, String body) {
        return Api.on(port)
                .anonymous()
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v3/auth/tokens")
                .then();
    }

    /** A token, which must be issued. */
    public static String issue(int port, String identity, String scope) {
        return request(port, identity, scope).statusCode(201).extract().header("X-Subject-Token");
    }

    /** A token for a project of a user whose password follows from the name, see {@link StrictServerTest}. */
    public static String as(int port, String account, String user) {
        return issue(port, password(account, user, user + "-password"), PROJECT);
    }

    /** The API for a user with a password. */
    public static Api api(int port, String account, String user, String password) {
        return Api.withToken(port, issue(port, password(account, user, password), PROJECT));
    }

    /** The API for a user of {@link StrictServerTest}. */
    public static Api api(int port, String account, String user) {
        return Api.withToken(port, as(port, account, user));
    }
}
