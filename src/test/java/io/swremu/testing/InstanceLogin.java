package io.swremu.testing;

import static io.restassured.RestAssured.given;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/**
 * A login of docker at an instance, by the path that leads to it on every host.
 *
 * @param label the first part of the names of its repositories there
 * @param user the name of the user
 * @param password the credential
 */
public record InstanceLogin(TestInstance instance, String label, String user, String password) {

    /** A new temporary one. */
    public static InstanceLogin temporary(TestInstance instance) {
        return of(
                instance,
                instance.api()
                        .request()
                        .post(instance.path() + "/temp-credential")
                        .then()
                        .statusCode(201)
                        .extract()
                        .jsonPath());
    }

    /** A new long-term one. */
    public static InstanceLogin longTerm(TestInstance instance, String name) {
        return of(
                instance,
                instance.api()
                        .post(instance.path() + "/long-term-credential", Map.of("name", name))
                        .statusCode(201)
                        .extract()
                        .jsonPath());
    }

    private static InstanceLogin of(TestInstance instance, JsonPath created) {
        String address = instance.api().get(instance.path()).extract().path("access_address");
        return new InstanceLogin(
                instance,
                address.substring(address.indexOf('/') + 1),
                created.getString("user_id"),
                created.getString("auth_token"));
    }

    /** A request with the user and the password. */
    public RequestSpecification request() {
        byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return anonymous()
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair));
    }

    /** A request without credentials. */
    public RequestSpecification anonymous() {
        return given().port(instance.api().port()).urlEncodingEnabled(false);
    }

    /** A repository as clients name it. */
    public String name(String repository) {
        return label + "/" + repository;
    }

    /** The host of the instance. */
    public String host() {
        return label + ".swr-pro.example.test";
    }

    /** Pushes an image that no other tag has. */
    public TestImage push(String repository, String tag) {
        TestImage image = TestImage.of(label + repository + tag);
        push(image, repository, tag);
        return image;
    }

    /** Pushes an image. */
    public void push(TestImage image, String repository, String reference) {
        image.push(this::request, name(repository), reference);
    }

    /** Pushes a manifest alone. */
    public void put(String manifest, String type, String repository, String reference) {
        request()
                .contentType(type)
                .body(manifest.getBytes(StandardCharsets.UTF_8))
                .put("/v2/" + name(repository) + "/manifests/" + reference)
                .then()
                .statusCode(201);
    }

    /** Pushes an index and its images. */
    public void push(TestIndex index, String repository, String reference) {
        index.images().forEach(image -> push(image, repository, image.digest()));
        put(index.manifest(), TestIndex.TYPE, repository, reference);
    }

    /** Pulls a manifest. */
    public ValidatableResponse pull(String repository, String reference) {
        return request()
                .get("/v2/" + name(repository) + "/manifests/" + reference)
                .then();
    }
}
