package io.swremu.testing;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What {@code docker login} takes, and what docker does with it. */
public record DockerLogin(String user, String password) {
    private static final String TOKENS = "/swr/auth/v2/registry/auth/";

    /** The login of an access key, as the user guide computes it. */
    public static DockerLogin longTerm(String region, String accessKey, String secretKey) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secretKey.getBytes(UTF_8), "HmacSHA256"));
            return new DockerLogin(
                    region + "@" + accessKey, HexFormat.of().formatHex(mac.doFinal(accessKey.getBytes(UTF_8))));
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }

    /** The login of a user of {@link StrictServerTest} but carol. */
    public static DockerLogin of(String name) {
        return longTerm("cn-north-4", "AK" + name.toUpperCase(Locale.ROOT), "sk-" + name);
    }

    /** The login in an entry of docker's configuration file. */
    public static DockerLogin ofAuth(String auth) {
        String pair = new String(Base64.getDecoder().decode(auth), UTF_8);
        int colon = pair.indexOf(':');
        return new DockerLogin(pair.substring(0, colon), pair.substring(colon + 1));
    }

    /** A registry request with user and password. */
    public RequestSpecification request(int port) {
        return anonymous(port).auth().preemptive().basic(user, password);
    }

    /** A registry request of somebody who has not logged in. */
    public static RequestSpecification anonymous(int port) {
        return given().port(port).urlEncodingEnabled(false);
    }

    /** A registry request with a bearer token. */
    public static RequestSpecification bearer(int port, String token) {
        return anonymous(port).header("Authorization", "Bearer " + token);
    }

    /**
     * Asks for a bearer token.
     *
     * @param scopes such as {@code repository:group/test:pull}
     */
    public ValidatableResponse ask(int port, String... scopes) {
        return ask(request(port), scopes);
    }

    /** Asks for a bearer token with any credentials or none. */
    public static ValidatableResponse ask(RequestSpecification request, String... scopes) {
        request.queryParam("service", "dockyard");
        if (scopes.length > 0) {
            request.queryParam("scope", (Object[]) scopes);
        }
        return request.get(TOKENS).then();
    }

    /** A bearer token, which must be issued. */
    public String token(int port, String... scopes) {
        return ask(port, scopes).statusCode(200).extract().path("token");
    }

    /** Hides the password. */
    @Override
    public String toString() {
        return "DockerLogin[" + user + "]";
    }
}
