package io.swremu.edition.shared.tag;

import static io.swremu.testing.Refusal.gatewayRefusal;
import static io.swremu.testing.Refusal.refusal;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.ValidatableResponse;
import io.swremu.testing.Api;
import io.swremu.testing.Fresh;
import io.swremu.testing.ServerTest;
import io.swremu.testing.TestImage;
import io.swremu.testing.TestIndex;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** ListReferences and ListRepoAccessories: signatures and what they sign. */
@ServerTest
class SignatureTest {
    private final String namespace = Fresh.name();
    private final String name = namespace + "/team/app";
    private final String repository = "/v2/manage/namespaces/" + namespace + "/repos/team$app";
    private final TestImage image = TestImage.of(namespace);
    private final String signature = image.digest().replace(':', '-') + ".sig";
    private final int port;
    private final Api api;

    SignatureTest(@LocalServerPort int port) {
        this.port = port;
        this.api = Api.on(port);
    }

    @BeforeEach
    void pushImage() {
        api.createNamespace(namespace);
        image.push(port, "test", name, "v1");
    }

    @Test
    void aSignatureRefersToAllTagsOfItsImageOldestFirst() {
        TestImage.of(namespace + " other").push(port, "test", name, "other");
        image.push(port, "test", name, "stable");
        sign();

        references("")
                .body("keySet()", containsInAnyOrder("tags", "has_more"))
                .body("tags", contains("v1", "stable"))
                .body("has_more", equalTo(false));
    }

    @Test
    void theMarkerIsTheIdOfTheFirstTagOfTheNextPage() {
        image.push(port, "test", name, "v2");
        image.push(port, "test", name, "v3");
        sign();
        int third = api.get(repository + "/tags/v3").extract().path("id");
        String marker = Base64.getEncoder().encodeToString((third + ":0").getBytes(StandardCharsets.UTF_8));

        references("?limit=2")
                .body("keySet()", containsInAnyOrder("tags", "has_more", "next_marker"))
                .body("tags", contains("v1", "v2"))
                .body("has_more", equalTo(true))
                .body("next_marker", equalTo(marker));
        references("?limit=2&marker=" + marker.replace("=", "%3D"))
                .body("keySet()", containsInAnyOrder("tags", "has_more"))
                .body("tags", contains("v3"))
                .body("has_more", equalTo(false));
        references("?limit=3").body("has_more", equalTo(false)).body("next_marker", nullValue());
    }

    @Test
    void tenReferencesAreAPageAndTheMost() {
        for (int i = 2; i <= 11; i++) {
            image.push(port, "test", name, "v" + i);
        }
        sign();
        references("").body("tags", hasSize(10)).body("has_more", equalTo(true));
        references("?limit=").body("tags", hasSize(10));
        references("?limit=10").body("tags", hasSize(10));
        references("?limit=1").body("tags", contains("v1"));
    }

    @Test
    void theDefaultMarkerIsTheBeginning() {
        sign();
        references("?marker=0").body("tags", contains("v1"));
        references("?marker=0&limit=1").body("tags", contains("v1"));
    }

    @Test
    void aBadLimitOrMarkerOfReferencesIsRefused() {
        sign();
        String path = repository + "/" + signature + "/references";
        for (String limit : new String[] {"0", "11", "-1", "abc", "1.5", "%20"}) {
            api.get(path + "?limit=" + limit).spec(refusal("4000056"));
        }
        for (String marker : new String[] {"!", "00", "8101", "ODEwMQ", "eDow"}) {
            api.get(path + "?marker=" + marker).spec(refusal("4001025"));
        }
    }

    @Test
    void whatSignsNothingRefersToNothing() {
        String widow = "sha256-" + "0".repeat(64) + ".sig";
        image.push(port, "test", name, widow);
        for (String tag : new String[] {"v1", widow}) {
            api.get(repository + "/" + tag + "/references")
                    .statusCode(200)
                    .body("tags", empty())
                    .body("has_more", equalTo(false))
                    .body("next_marker", nullValue());
        }
    }

    @Test
    void aSignatureIsAnAccessoryOfItsImageWithTheElevenDocumentedFields() {
        TestImage signed = sign();
        var owner = api.get(repository).extract().jsonPath();
        var shown = api.get(repository + "/tags/" + signature).extract().jsonPath();

        accessories("v1", "")
                .body("keySet()", containsInAnyOrder("total", "accessories"))
                .body("total", equalTo(1))
                .body("accessories", hasSize(1))
                .body(
                        "accessories[0].keySet()",
                        containsInAnyOrder(
                                "id",
                                "domain_id",
                                "namespace_name",
                                "repo_name",
                                "sig_tag",
                                "sig_digest",
                                "target_digest",
                                "size",
                                "type",
                                "created_at",
                                "updated_at"))
                .body("accessories[0].id", equalTo(shown.getInt("id")))
                .body("accessories[0].domain_id", equalTo(owner.getString("domain_id")))
                .body("accessories[0].namespace_name", equalTo(namespace))
                .body("accessories[0].repo_name", equalTo("team/app"))
                .body("accessories[0].sig_tag", equalTo(signature))
                .body("accessories[0].sig_digest", equalTo(signed.digest()))
                .body("accessories[0].target_digest", equalTo(image.digest()))
                .body("accessories[0].size", equalTo((int) signed.size()))
                .body("accessories[0].type", equalTo("signature.cosign"))
                .body("accessories[0].created_at", equalTo(shown.getString("created")))
                .body("accessories[0].updated_at", equalTo(shown.getString("updated")));
    }

    @Test
    void anIndexIsSignedLikeAnImage() {
        var index = TestIndex.of(image);
        index.push(port, "test", name, "multi");
        String own = index.digest().replace(':', '-') + ".sig";
        TestImage.of("signature of " + namespace).push(port, "test", name, own);

        accessories("multi", "")
                .body("accessories.sig_tag", contains(own))
                .body("accessories[0].target_digest", equalTo(index.digest()));
        api.get(repository + "/" + own + "/references").body("tags", contains("multi"));
    }

    @Test
    void withoutASignatureThereAreNoAccessories() {
        assertNoAccessories("v1", "", 0);
        sign();
        assertNoAccessories(signature, "", 0);
        assertNoAccessories("v1", "?offset=1", 1);
        assertNoAccessories("v1", "?offset=99999999999", 1);
        accessories("v1", "?limit=1&offset=0").body("accessories", hasSize(1));
        accessories("v1", "?limit=100").body("accessories", hasSize(1));
        accessories("v1", "?limit=&offset=").body("accessories", hasSize(1));

        api.delete(repository + "/tags/" + signature).statusCode(204);
        assertNoAccessories("v1", "", 0);
    }

    @Test
    void aBadLimitOrOffsetOfAccessoriesIsRefused() {
        for (String limit : new String[] {"0", "101", "-1", "abc", "1.5", "%20"}) {
            api.get(repository + "/v1/accessories?limit=" + limit).spec(refusal("4000056"));
        }
        for (String offset : new String[] {"-1", "abc", "1.5", "%20"}) {
            api.get(repository + "/v1/accessories?offset=" + offset).spec(refusal("4001025"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"references", "accessories"})
    void whatIsMissingOrForbiddenIsRefused(String list) {
        api.get(repository + "/v9/" + list).spec(refusal("4041056"));
        api.get(repository + "/.v/" + list).spec(refusal("4009021"));
        String path = repository + "/v1/" + list;
        api.get(path.replace("team$app", "none")).spec(refusal("4040010"));
        api.get(path.replace("team$app", "NO")).spec(refusal("4001029"));
        api.get(path.replace(namespace, Fresh.name())).spec(refusal("4041061"));
        api.get(path.replace(namespace, "NO")).spec(refusal("4001028"));
        api.as("AKERIN").get(path).spec(refusal("4041061"));
        api.anonymous().get(path).then().spec(gatewayRefusal());
        api.patch(repository, Map.of("is_public", true)).statusCode(201);
        api.as("AKERIN").get(path).statusCode(200);
    }

    /** Tags of these names are found by all other operations. */
    @ParameterizedTest
    @ValueSource(strings = {"references", "accessories"})
    void policiesAndTriggersAreNoTags(String list) {
        for (String tag : new String[] {"tags", "retentions", "triggers", "tags2", "my-tags"}) {
            image.push(port, "test", name, tag);
        }
        api.get(repository + "/tags/" + list).spec(refusal("4041056"));
        api.get(repository + "/retentions/" + list).spec(refusal("4001025"));
        api.get(repository + "/triggers/" + list).spec(refusal("4040126"));
        api.get(repository + "/tags2/" + list).statusCode(200);
        api.get(repository + "/my-tags/" + list).statusCode(200);
    }

    private TestImage sign() {
        TestImage signed = TestImage.of("signature of " + namespace);
        signed.push(port, "test", name, signature);
        return signed;
    }

    private ValidatableResponse references(String query) {
        return api.get(repository + "/" + signature + "/references" + query).statusCode(200);
    }

    private ValidatableResponse accessories(String tag, String query) {
        return api.get(repository + "/" + tag + "/accessories" + query).statusCode(200);
    }

    private void assertNoAccessories(String tag, String query, int total) {
        accessories(tag, query).body("total", equalTo(total)).body("accessories", nullValue());
    }
}
