package io.swremu.edition.shared.tag;

import static io.swremu.testing.Refusal.gatewayRefusal;
import static io.swremu.testing.Refusal.refusal;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.restassured.response.ValidatableResponse;
import io.swremu.content.blob.BlobStore;
import io.swremu.content.blob.Digest;
import io.swremu.testing.Api;
import io.swremu.testing.Fresh;
import io.swremu.testing.RawHttp;
import io.swremu.testing.ServerTest;
import io.swremu.testing.TestAccount;
import io.swremu.testing.TestImage;
import io.swremu.testing.TestIndex;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** ListRepositoryTags: pages from an offset. */
@ServerTest
class TagListTest {
    private final String namespace = Fresh.name();
    private final String name = namespace + "/team/app";
    private final String tags = "/v2/manage/namespaces/" + namespace + "/repos/team$app/tags";

    private final BlobStore store;
    private final Api api;
    private final TestAccount account;

    TagListTest(Api api, TestAccount account, @Autowired BlobStore store) {
        this.api = api;
        this.account = account;
        this.store = store;
    }

    @BeforeEach
    void createRepository() {
        api.createNamespace(namespace);
        api.createRepository(namespace, "team/app");
    }

    @Test
    void anItemIsWhatIsShownWithAnotherNameForTheTagAndTwoMoreKeys() {
        push("v1");
        Map<String, @Nullable Object> expected =
                new HashMap<>(api.get(tags + "/v1").extract().<Map<String, Object>>path(""));
        expected.put("Tag", expected.remove("tag"));
        expected.put("deleted", null);
        expected.put("scanned", false);

        list("").body("", hasSize(1)).body("[0]", equalTo(expected));
    }

    @Test
    void imagesIndexesAndSignaturesAreListedWithTheirTypes() {
        TestImage image = push("v1");
        String signature = image.digest().replace(':', '-') + ".sig";
        push(signature);
        TestIndex.of(image).push(api, name, "multi");

        list("?order_column=tag&order_type=asc")
                .body("Tag", contains("multi", signature, "v1"))
                .body("tag_type", contains(1, 2, 0))
                .body("[0].image_id", equalTo(""));
    }

    @Test
    void aRepositoryWithoutTagsHasAnEmptyList() {
        assertPage("", "0-0/0");
        push("v1");
        assertPage("", "0-1/1", "v1");
        api.delete(tags + "/v1").statusCode(204);
        assertPage("", "0-0/0");
    }

    @Test
    void anImageThatWasPushedByItsDigestIsNotListed() {
        TestImage.of(namespace).push(api, name, TestImage.of(namespace).digest());
        assertPage("", "0-0/0");
    }

    @Test
    void pagesTellTheirRangeAndTheTotal() {
        push("a", "b", "c", "d", "e");
        assertPage("", "0-5/5", "e", "d", "c", "b", "a");
        assertPage("?limit=2", "0-2/5", "e", "d");
        assertPage("?offset=2", "2-3/5", "c", "b", "a");
        assertPage("?limit=2&offset=1", "1-2/5", "d", "c");
        assertPage("?limit=2&offset=4", "4-1/5", "a");
        assertPage("?limit=2&offset=5", "5-0/5");
        assertPage("?offset=4000000000", "2147483647-0/5");
        assertPage("?limit=&offset=", "0-5/5", "e", "d", "c", "b", "a");
        assertPage("?limit=1000", "0-5/5", "e", "d", "c", "b", "a");
        assertPage("?limit=1001", "0-5/5", "e", "d", "c", "b", "a");
        assertPage("?limit=99999999999999999999", "0-5/5", "e", "d", "c", "b", "a");
    }

    @Test
    void pagesAreNamedInTheFilterToo() throws IOException {
        push("a", "b", "c");
        assertPage("?filter=limit::1%7Coffset::1", "1-1/3", "b");
        assertPage("?filter=limit::1&offset=2", "2-1/3", "a");
        assertPage("?filter=limit::1%7Coffset::0&limit=3&offset=2", "0-1/3", "c");
        assertPage("?filter=order_column::tag%7Corder_type::asc%7Climit::2", "0-2/3", "a", "b");
        assertPage("?filter=order_column::tag&order_type=asc", "0-3/3", "a", "b", "c");
        RawHttp.get(api, tags + "?filter=limit::1|offset::2", "")
                .statusCode(200)
                .body("Tag", contains("a"));
    }

    @Test
    void aTagIsFoundByItsWholeName() {
        push("v1", "v1.1", "V1");
        assertPage("?tag=v1", "0-1/1", "v1");
        assertPage("?tag=v", "0-0/0");
        assertPage("?tag=v1%25", "0-0/0");
        assertPage("?tag=no+tag", "0-0/0");
        assertPage("?tag=", "0-3/3", "V1", "v1.1", "v1");
        assertPage("?filter=tag::v1.1", "0-1/1", "v1.1");
        assertPage("?filter=tag::v1&tag=V1", "0-1/1", "v1");
        assertPage("?filter=limit::9&tag=V1", "0-3/3", "V1", "v1.1", "v1");
        assertPage("?filter=&tag=V1", "0-1/1", "V1");
        assertPage("?tag=v1&offset=1", "1-0/1");
    }

    @Test
    void unknownAndEmptyItemsOfTheFilterAreIgnored() {
        push("a", "b");
        assertPage("?filter=color::red%7Ctag::a", "0-1/1", "a");
        assertPage("?filter=tag::%7Climit::1", "0-1/2", "b");
        assertPage("?namespace=x&center=other", "0-2/2", "b", "a");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "tag:a", "tag::a%7Cx", "%7C"})
    void aMalformedFilterIsRefused(String filter) {
        api.get(tags + "?filter=" + filter).spec(refusal("4001035"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "abc", "1.5", "%20"})
    void aBadLimitIsRefused(String limit) {
        api.get(tags + "?limit=" + limit).spec(refusal("4000056"));
        api.get(tags + "?filter=limit::" + limit).spec(refusal("4000056"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "abc", "1.5", "%20"})
    void aBadOffsetIsRefused(String offset) {
        api.get(tags + "?offset=" + offset).spec(refusal("4001025"));
        api.get(tags + "?filter=offset::" + offset).spec(refusal("4001025"));
    }

    @ParameterizedTest
    @CsvSource({"tag, asc, a b c", "tag, desc, c b a", "updated_at, asc, b c a", "updated_at, desc, a c b"})
    void rowsAreSorted(String column, String direction, String names) {
        push("b", "a", "c");
        push("a");
        String order = "order_column=" + column + "&order_type=" + direction;
        assertPage("?" + order, "0-3/3", names.split(" "));
        assertPage("?filter=" + order.replace("=", "::").replace("&", "%7C"), "0-3/3", names.split(" "));
    }

    @Test
    void theLastPushedIsFirstUnlessBothHalvesOfAnOrderAreGiven() {
        push("b", "a", "c");
        assertPage("?order_column=tag", "0-3/3", "c", "a", "b");
        assertPage("?order_type=asc", "0-3/3", "c", "a", "b");
        assertPage("?order_column=tag&order_type=", "0-3/3", "c", "a", "b");
        push("b");
        assertPage("", "0-3/3", "b", "c", "a");
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "updated_time", "created_at", "Tag", "t.name", "tag%20desc"})
    void anUnknownColumnIsRefused(String column) {
        api.get(tags + "?order_type=asc&order_column=" + column).spec(refusal("4001096"));
        api.get(tags + "?filter=order_type::asc%7Corder_column::" + column).spec(refusal("4001096"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"up", "ASC", "asc%3B"})
    void anUnknownDirectionIsRefused(String direction) {
        api.get(tags + "?order_column=tag&order_type=" + direction).spec(refusal("4001096"));
    }

    /** A list of the tags of {@code team/app} is for those who may read the repository. */
    static void assertOnlyReadersSee(String tags, TestAccount account, String namespace) {
        account.api().get(tags.replace("team$app", "none")).spec(refusal("4040010"));
        account.api().get(tags.replace(namespace, Fresh.name())).spec(refusal("4041061"));
        account.api().get(tags.replace(namespace, "NO")).spec(refusal("4001028"));
        account.api().get(tags.replace("team$app", "NO")).spec(refusal("4001029"));
        account.stranger().get(tags).spec(refusal("4041061"));
        account.api().anonymous().get(tags).then().spec(gatewayRefusal());
    }

    @Test
    void whoMayNotReadTheRepositoryIsRefused() {
        assertOnlyReadersSee(tags, account, namespace);
    }

    @Test
    void aManifestThatTheStoreHasLostIsEmptyInListsAndAFailureByItself() throws IOException {
        TestImage image = push("lost");
        TestImage other = TestImage.of("other " + namespace);
        other.push(api, name, "other");
        list("").body("Tag", contains("other", "lost")).body("manifest", contains(other.manifest(), image.manifest()));

        store.delete(Digest.parse(image.digest()));

        list("").body("Tag", contains("other", "lost")).body("manifest", contains(other.manifest(), ""));
        api.get(tags.replace("/v2/", "/v3/") + "?with_manifest=true")
                .statusCode(200)
                .body("tags.tag", contains("other", "lost"))
                .body("tags.manifest", contains(other.manifest(), ""));
        api.get(tags + "/lost").spec(refusal("5000007"));
    }

    @Test
    void otherRepositoriesDoNotMixIn() {
        push("a");
        TestImage.of("other").push(api, namespace + "/other", "b");
        assertPage("", "0-1/1", "a");
        api.get("/v2/manage/repos?namespace=" + namespace + "&name=team").body("[0].tags", contains("a"));
    }

    private TestImage push(String... tags) {
        TestImage image = TestImage.of(namespace);
        for (String tag : tags) {
            image.push(api, name, tag);
        }
        return image;
    }

    private ValidatableResponse list(String query) {
        return api.get(tags + query).statusCode(200);
    }

    private void assertPage(String query, String range, String... names) {
        list(query)
                .header("Content-Range", range)
                .body("Tag", names.length == 0 ? empty() : contains((Object[]) names));
    }
}
