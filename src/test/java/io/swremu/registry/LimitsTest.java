package io.swremu.registry;

import static io.restassured.RestAssured.given;
import static io.swremu.testing.Refusal.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.swremu.testing.Api;
import io.swremu.testing.RunningServer;
import io.swremu.testing.Swarm;
import io.swremu.testing.TestImage;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A server with a catalog and narrow limits. Each test has a region of its own, where quotas are counted apart. */
@Tag("slow")
class LimitsTest {
    private static @Nullable RunningServer running;

    @BeforeAll
    static void start() {
        running = RunningServer.with(
                "--swr.registry.catalog=true",
                "--swr.registry.max-blob-size=1KB",
                "--swr.quota.tags=2",
                "--swr.quota.repositories=3");
    }

    @AfterAll
    static void stop() {
        server().close();
    }

    private static RunningServer server() {
        return Objects.requireNonNull(running);
    }

    @Test
    void theCatalogListsByNameWhatTheCallerMaySee() {
        Region region = new Region("cn-north-1");
        region.api().createNamespace("catalog");
        catalog(region, "").body("repositories", empty()).body("keySet()", contains("repositories"));
        for (String name : new String[] {"b", "a", "c/d"}) {
            region.push("catalog/" + name, "v1", "catalog").statusCode(201);
        }

        catalog(region, "")
                .body("repositories", contains("catalog/a", "catalog/b", "catalog/c/d"))
                .header("Link", nullValue());
        catalog(region, "?n=2")
                .body("repositories", contains("catalog/a", "catalog/b"))
                .header("Link", equalTo("</v2/_catalog?n=2&last=catalog%2Fb>; rel=\"next\""));
        catalog(region, "?n=2&last=catalog%2Fb").body("repositories", contains("catalog/c/d"));
        catalog(region, "?last=catalog/a&n=1").body("repositories", contains("catalog/b"));
        catalog(region, "?n=0").body("repositories", empty()).header("Link", nullValue());
        region.get("/v2/_catalog?n=x").spec(OciRefusal.refusal(400, "PAGINATION_NUMBER_INVALID"));
        given().port(server().port()).get("/v2/_catalog").then().spec(OciRefusal.refusal(401, "UNAUTHORIZED"));
    }

    private static ValidatableResponse catalog(Region region, String query) {
        return region.get("/v2/_catalog" + query).statusCode(200);
    }

    @Test
    void aRepositoryTakesNoMoreTagsThanTheQuota() {
        Region region = new Region("cn-south-1");
        region.api().createNamespace("tags");
        region.push("tags/app", "v1", "one").statusCode(201);
        region.push("tags/app", "v2", "two").statusCode(201);

        region.push("tags/app", "v3", "three")
                .spec(OciRefusal.refusal(403, "DENIED"))
                .body("errors[0].message", containsString("swr.quota.tags"));
        String tags = "/v2/manage/namespaces/tags/repos/app/tags";
        Map<String, Object> copy = Map.of("source_tag", "v1", "destination_tag", "v3");
        region.api()
                .post(tags, copy)
                .spec(refusal("4000099"))
                .body("details[0].error_msg", containsString("swr.quota.tags"));
        region.get("/v2/tags/app/tags/list").body("tags", contains("v1", "v2"));
        region.get("/v2/tags/app/manifests/" + TestImage.of("three").digest())
                .spec(OciRefusal.refusal(404, "MANIFEST_UNKNOWN"));

        region.push("tags/app", "v2", "three").statusCode(201);
        region.api()
                .post(tags, Map.of("source_tag", "v1", "destination_tag", "v2", "override", true))
                .statusCode(201);
        region.api().delete(tags + "/v2").statusCode(204);
        region.api().post(tags, copy).statusCode(201);
    }

    @Test
    void anAccountTakesNoMoreRepositoriesThanTheQuota() {
        Region region = new Region("cn-east-3");
        region.api().createNamespace("repositories");
        for (String name : new String[] {"a", "b", "c"}) {
            region.push("repositories/" + name, "v1", "repositories").statusCode(201);
        }
        region.request()
                .post("/v2/repositories/d/blobs/uploads/")
                .then()
                .spec(OciRefusal.refusal(403, "DENIED"))
                .body("errors[0].message", containsString("swr.quota.repositories"));
        region.push("repositories/c", "v2", "repositories").statusCode(201);
        region.api().delete("/v2/manage/namespaces/repositories/repos/a").statusCode(204);
        region.push("repositories/d", "v1", "repositories").statusCode(201);
    }

    @Test
    void aThousandCreatesAtOnceOfFiftyNamesGiveNoMoreOrganizationsThanTheQuota() {
        var requests = new ArrayList<HttpRequest>();
        for (int i = 0; i < 1000; i++) {
            String body = "{\"namespace\":\"swarm-" + i % 50 + "\"}";
            requests.add(Swarm.post(server().api(), "/v2/manage/namespaces", body));
        }
        Map<Integer, Long> answers = Swarm.send(requests);

        assertThat(answers.keySet()).isSubsetOf(201, 400, 409);
        assertThat(answers).containsEntry(201, 5L);
        List<String> names =
                server().api().get("/v2/manage/namespaces").extract().path("namespaces.name");
        assertThat(names).hasSize(5).doesNotHaveDuplicates();
        server().api()
                .post("/v2/manage/namespaces", Map.of("namespace", "one-more"))
                .spec(refusal("4000097"));
    }

    @Test
    void aLargerBlobThanTheLimitIsRefused() {
        Region region = new Region("ap-southeast-1");
        region.api().createNamespace("blobs");
        byte[] largest = new byte[1024];
        byte[] larger = new byte[1025];
        String blobs = "/v2/blobs/app/blobs/";
        region.request()
                .body(largest)
                .post(blobs + "uploads/?digest=" + TestImage.digest(largest))
                .then()
                .statusCode(201);
        region.request()
                .body(larger)
                .post(blobs + "uploads/?digest=" + TestImage.digest(larger))
                .then()
                .spec(OciRefusal.refusal(413, "SIZE_INVALID"));

        String upload = region.request()
                .post(blobs + "uploads/")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        region.request().body(largest).patch(upload).then().statusCode(202);
        region.request().body(new byte[1]).patch(upload).then().spec(OciRefusal.refusal(413, "SIZE_INVALID"));
        region.request().get(upload).then().spec(OciRefusal.refusal(404, "BLOB_UPLOAD_UNKNOWN"));
        region.get(blobs + TestImage.digest(larger)).spec(OciRefusal.refusal(404, "BLOB_UNKNOWN"));
        assertThat(region.get(blobs + TestImage.digest(largest))
                        .statusCode(200)
                        .extract()
                        .asByteArray())
                .hasSize(1024);
    }

    /** The server, seen from a region. */
    private record Region(String name) {
        Api api() {
            return server().api().in(name);
        }

        RequestSpecification request() {
            return server().api().registry(name).contentType("application/octet-stream");
        }

        ValidatableResponse get(String path) {
            return server().api().registry(name).get(path).then();
        }

        /**
         * Pushes an image.
         *
         * @return the answer to its manifest
         */
        ValidatableResponse push(String repository, String tag, String content) {
            TestImage image = TestImage.of(content);
            for (byte[] blob : new byte[][] {image.config(), image.layer()}) {
                request()
                        .body(blob)
                        .post("/v2/" + repository + "/blobs/uploads/?digest=" + TestImage.digest(blob))
                        .then()
                        .statusCode(201);
            }
            return server().api()
                    .registry(name)
                    .contentType(TestImage.TYPE)
                    .body(image.manifest().getBytes(StandardCharsets.UTF_8))
                    .put("/v2/" + repository + "/manifests/" + tag)
                    .then();
        }
    }
}
