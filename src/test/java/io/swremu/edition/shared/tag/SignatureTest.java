package io.swremu.edition.shared.tag;

import static io.swremu.testing.Refusal.gatewayRefusal;
import static io.swremu.testing.Refusal.refusal;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.swremu.testing.Api;
import io.swremu.testing.Fresh;
import io.swremu.testing.ServerTest;
import io.swremu.testing.TestAccount;
import io.swremu.testing.TestImage;
import io.swremu.testing.TestIndex;
import io.swremu.testing.TestRepository;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** ListReferences and ListRepoAccessories: signatures and what they sign. */
@ServerTest
class SignatureTest {
    private final Api api;
    private final SignedImage signed;
    private final TestRepository repository;
    private final TestImage image;
    private final TestAccount account;

    SignatureTest(Api api, TestAccount account) {
        this.api = api;
        this.signed = SignedImage.of(api);
        this.repository = signed.repository();
        this.image = signed.image();
        this.account = account;
    }

    @Test
    void aSignatureRefersToAllTagsOfItsImageOldestFirst() {
        TestImage.of(repository.organization() + " other").push(api, repository.name(), "other");
        repository.push(image, "stable");
        signed.sign();

        signed.references(signed.signature(), "")
                .body("keySet()", containsInAnyOrder("tags", "has_more"))
                .body("tags", contains("v1", "stable"))
                .body("has_more", equalTo(false));
    }

    @Test
    void theMarkerIsTheIdOfTheFirstTagOfTheNextPage() {
        repository.push(image, "v2");
        repository.push(image, "v3");
        signed.sign();
        int third = api.get(repository.path() + "/tags/v3").extract().path("id");
        String marker = Base64.getEncoder().encodeToString((third + ":0").getBytes(StandardCharsets.UTF_8));

        signed.references(signed.signature(), "?limit=2")
                .body("keySet()", containsInAnyOrder("tags", "has_more", "next_marker"))
                .body("tags", contains("v1", "v2"))
                .body("has_more", equalTo(true))
                .body("next_marker", equalTo(marker));
        signed.references(signed.signature(), "?limit=2&marker=" + marker.replace("=", "%3D"))
                .body("keySet()", containsInAnyOrder("tags", "has_more"))
                .body("tags", contains("v3"))
                .body("has_more", equalTo(false));
        signed.references(signed.signature(), "?limit=3")
                .body("has_more", equalTo(false))
                .body("next_marker", nullValue());
    }

    @Test
    void tenReferencesAreAPageAndTheMost() {
        for (int i = 2; i <= 11; i++) {
            repository.push(image, "v" + i);
        }
        signed.sign();
        signed.references(signed.signature(), "").body("tags", hasSize(10)).body("has_more", equalTo(true));
        signed.references(signed.signature(), "?limit=").body("tags", hasSize(10));
        signed.references(signed.signature(), "?limit=10").body("tags", hasSize(10));
        signed.references(signed.signature(), "?limit=1").body("tags", contains("v1"));
    }

    @Test
    void theDefaultMarkerIsTheBeginning() {
        signed.sign();
        signed.references(signed.signature(), "?marker=0").body("tags", contains("v1"));
        signed.references(signed.signature(), "?marker=0&limit=1").body("tags", contains("v1"));
    }

    @Test
    void aBadLimitOrMarkerOfReferencesIsRefused() {
        signed.sign();
        String path = repository.path() + "/" + signed.signature() + "/references";
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
        repository.push(image, widow);
        for (String tag : new String[] {"v1", widow}) {
            api.get(repository.path() + "/" + tag + "/references")
                    .statusCode(200)
                    .body("tags", empty())
                    .body("has_more", equalTo(false))
                    .body("next_marker", nullValue());
        }
    }

    @Test
    void aSignatureIsAnAccessoryOfItsImageWithTheElevenDocumentedFields() {
        TestImage signature = signed.sign();
        var owner = api.get(repository.path()).extract().jsonPath();
        var shown = api.get(repository.path() + "/tags/" + signed.signature())
                .extract()
                .jsonPath();

        signed.accessories("v1", "")
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
                .body("accessories[0].namespace_name", equalTo(repository.organization()))
                .body("accessories[0].repo_name", equalTo("team/app"))
                .body("accessories[0].sig_tag", equalTo(signed.signature()))
                .body("accessories[0].sig_digest", equalTo(signature.digest()))
                .body("accessories[0].target_digest", equalTo(image.digest()))
                .body("accessories[0].size", equalTo((int) signature.size()))
                .body("accessories[0].type", equalTo("signature.cosign"))
                .body("accessories[0].created_at", equalTo(shown.getString("created")))
                .body("accessories[0].updated_at", equalTo(shown.getString("updated")));
    }

    @Test
    void anIndexIsSignedLikeAnImage() {
        var index = TestIndex.of(image);
        repository.push(index, "multi");
        String own = index.digest().replace(':', '-') + ".sig";
        TestImage.of("signature of " + repository.organization()).push(api, repository.name(), own);

        signed.accessories("multi", "")
                .body("accessories.sig_tag", contains(own))
                .body("accessories[0].target_digest", equalTo(index.digest()));
        api.get(repository.path() + "/" + own + "/references").body("tags", contains("multi"));
    }

    @Test
    void withoutASignatureThereAreNoAccessories() {
        assertNoAccessories("v1", "", 0);
        signed.sign();
        assertNoAccessories(signed.signature(), "", 0);
        assertNoAccessories("v1", "?offset=1", 1);
        assertNoAccessories("v1", "?offset=99999999999", 1);
        signed.accessories("v1", "?limit=1&offset=0").body("accessories", hasSize(1));
        signed.accessories("v1", "?limit=100").body("accessories", hasSize(1));
        signed.accessories("v1", "?limit=&offset=").body("accessories", hasSize(1));

        api.delete(repository.path() + "/tags/" + signed.signature()).statusCode(204);
        assertNoAccessories("v1", "", 0);
    }

    @Test
    void aBadLimitOrOffsetOfAccessoriesIsRefused() {
        for (String limit : new String[] {"0", "101", "-1", "abc", "1.5", "%20"}) {
            api.get(repository.path() + "/v1/accessories?limit=" + limit).spec(refusal("4000056"));
        }
        for (String offset : new String[] {"-1", "abc", "1.5", "%20"}) {
            api.get(repository.path() + "/v1/accessories?offset=" + offset).spec(refusal("4001025"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"references", "accessories"})
    void whatIsMissingOrForbiddenIsRefused(String list) {
        api.get(repository.path() + "/v9/" + list).spec(refusal("4041056"));
        api.get(repository.path() + "/.v/" + list).spec(refusal("4009021"));
        String path = repository.path() + "/v1/" + list;
        api.get(path.replace("team$app", "none")).spec(refusal("4040010"));
        api.get(path.replace("team$app", "NO")).spec(refusal("4001029"));
        api.get(path.replace(repository.organization(), Fresh.name())).spec(refusal("4041061"));
        api.get(path.replace(repository.organization(), "NO")).spec(refusal("4001028"));
        account.stranger().get(path).spec(refusal("4041061"));
        api.anonymous().get(path).then().spec(gatewayRefusal());
        api.patch(repository.path(), Map.of("is_public", true)).statusCode(201);
        account.stranger().get(path).statusCode(200);
    }

    /** Tags of these names are found by all other operations. */
    @ParameterizedTest
    @ValueSource(strings = {"references", "accessories"})
    void policiesAndTriggersAreNoTags(String list) {
        for (String tag : new String[] {"tags", "retentions", "triggers", "tags2", "my-tags"}) {
            repository.push(image, tag);
        }
        api.get(repository.path() + "/tags/" + list).spec(refusal("4041056"));
        api.get(repository.path() + "/retentions/" + list).spec(refusal("4001025"));
        api.get(repository.path() + "/triggers/" + list).spec(refusal("4040126"));
        api.get(repository.path() + "/tags2/" + list).statusCode(200);
        api.get(repository.path() + "/my-tags/" + list).statusCode(200);
    }

    private void assertNoAccessories(String tag, String query, int total) {
        signed.accessories(tag, query).body("total", equalTo(total)).body("accessories", nullValue());
    }
}
