package io.swremu.edition.shared.tag;

import static io.swremu.testing.Refusal.refusal;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.ValidatableResponse;
import io.swremu.testing.Api;
import io.swremu.testing.Fresh;
import io.swremu.testing.ServerTest;
import io.swremu.testing.TestAccount;
import io.swremu.testing.TestImage;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** ListRepositoryTag: pages that begin after a marker. */
@ServerTest
class TagMarkerListTest {
    private final String namespace = Fresh.name();
    private final String name = namespace + "/team/app";
    private final String tags = "/v3/manage/namespaces/" + namespace + "/repos/team$app/tags";
    private final Api api;
    private final TestAccount account;

    TagMarkerListTest(Api api, TestAccount account) {
        this.api = api;
        this.account = account;
    }

    @BeforeEach
    void createRepository() {
        api.createNamespace(namespace);
        api.createRepository(namespace, "team/app");
    }

    @Test
    void anItemIsWhatIsShownAndItsManifestComesOnlyIfAskedFor() {
        push("v1");
        String own = tags.replace("/v3/", "/v2/") + "/v1";
        Map<String, Object> shown = new HashMap<>(api.get(own).extract().<Map<String, Object>>path(""));

        list("?with_manifest=true")
                .body("keySet()", containsInAnyOrder("tags", "has_more"))
                .body("tags", hasSize(1))
                .body("tags[0]", equalTo(shown))
                .body("has_more", equalTo(false))
                .header("Content-Range", nullValue());
        shown.put("manifest", "");
        list("").body("tags[0]", equalTo(shown));
        list("?with_manifest=false").body("tags[0]", equalTo(shown));
        list("?with_manifest=").body("tags[0]", equalTo(shown));
    }

    @Test
    void aRepositoryWithoutTagsHasAnEmptyPage() {
        list("").body("keySet()", containsInAnyOrder("tags", "has_more"))
                .body("tags", empty())
                .body("has_more", equalTo(false));
    }

    @Test
    void theMarkerLeadsToTheNextPageAndIsAbsentAtTheEnd() {
        push("a", "b", "c");
        String marker = list("?limit=2")
                .body("keySet()", containsInAnyOrder("tags", "has_more", "nextMarker"))
                .body("tags.tag", contains("c", "b"))
                .body("has_more", equalTo(true))
                .extract()
                .path("nextMarker");
        list("?limit=2&marker=" + encoded(marker))
                .body("keySet()", containsInAnyOrder("tags", "has_more"))
                .body("tags.tag", contains("a"))
                .body("has_more", equalTo(false));
        list("?limit=3").body("has_more", equalTo(false)).body("keySet()", containsInAnyOrder("tags", "has_more"));
        list("?marker=").body("tags.tag", contains("c", "b", "a"));
        list("?marker=0").body("tags.tag", contains("c", "b", "a"));
    }

    @ParameterizedTest
    @CsvSource({
        "'', d c b a",
        "&order_column=tag&order_type=asc, a b c d",
        "&order_column=tag&order_type=desc, d c b a",
        "&order_column=updated_at&order_type=asc, a b c d",
        "&order_column=updated_at&order_type=desc, d c b a",
        "&order_column=tag, d c b a",
        "&order_type=asc, d c b a"
    })
    void followingTheMarkersMeetsEveryTagOnceInOrder(String order, String names) {
        push("a", "b", "c", "d");
        assertThat(follow("?limit=1" + order)).containsExactly(names.split(" "));
        assertThat(follow("?limit=3" + order)).containsExactly(names.split(" "));
    }

    @Test
    void followingTheMarkersMeetsTheOthersThoughOneIsDeletedMeanwhile() {
        push("a", "b", "c");
        String marker = list("?limit=1").extract().path("nextMarker");
        api.delete(tags.replace("/v3/", "/v2/") + "/c").statusCode(204);
        list("?limit=1&marker=" + encoded(marker)).body("tags.tag", contains("b"));
    }

    @Test
    void aTagIsFoundByAPartOfItsName() {
        push("v1.0", "v1.1", "v2_0");
        list("?tag=v1").body("tags.tag", contains("v1.1", "v1.0"));
        list("?tag=.0").body("tags.tag", contains("v1.0"));
        list("?tag=v1.0").body("tags.tag", contains("v1.0"));
        list("?tag=V1").body("tags", empty());
        list("?tag=_").body("tags.tag", contains("v2_0"));
        list("?tag=%25").body("tags", empty());
        list("?tag=!").body("tags", empty());
        list("?tag=").body("tags", hasSize(3));
        assertThat(follow("?limit=1&tag=v1")).containsExactly("v1.1", "v1.0");
    }

    @Test
    void thereIsNoFilterAndNoOffset() {
        push("a", "b");
        list("?filter=tag::a&offset=1").body("tags.tag", contains("b", "a"));
        list("?filter=broken&offset=x").body("tags.manifest", everyItem(equalTo("")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1001", "-1", "abc", "1.5", "99999999999999999999", "%20"})
    void aBadLimitIsRefused(String limit) {
        api.get(tags + "?limit=" + limit).spec(refusal("4000056"));
    }

    @Test
    void theSmallestAndTheLargestLimitAreTaken() {
        push("a", "b");
        list("?limit=1").body("tags", hasSize(1));
        list("?limit=1000").body("tags", hasSize(2));
        list("?limit=").body("tags", hasSize(2));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "!",
                "8101",
                "8101:2026-03-01T12:00:00Z",
                "=8101",
                "base64 of one",
                "base64 of x:2026-03-01T12:00:00Z",
                "base64 of 99999999999999999999:2026-03-01T12:00:00Z",
                "base64 of 1:",
                "base64 of 1:yesterday",
                "base64 of 1:2026-13-01T12:00:00Z",
                "base64 of 1:+1000000000-12-31T23:59:59Z",
                "base64 of 1:-1000000000-01-01T00:00:00Z",
                "base64 of 1:+292278-01-01T00:00:00Z",
                "base64 of 1:-9999-01-01T00:00:00Z"
            })
    void whatIsNoMarkerIsRefused(String marker) {
        api.get(tags + "?marker=" + encoded(marker)).spec(refusal("4001025"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"base64 of 1:", "base64 of 1:\0", "base64 of 1:a b", "base64 of one", "x"})
    void whatIsNoMarkerOfAListByNameIsRefused(String marker) {
        api.get(tags + "?order_column=tag&order_type=asc&marker=" + encoded(marker))
                .spec(refusal("4001025"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"yes", "1", "TRUE", "%20"})
    void aBadFlagIsRefused(String flag) {
        api.get(tags + "?with_manifest=" + flag).spec(refusal("4001025"));
    }

    @ParameterizedTest
    @CsvSource({"name, asc", "updated_time, asc", "tag, up", "updated_at, DESC"})
    void anUnknownOrderIsRefused(String column, String direction) {
        api.get(tags + "?order_column=" + column + "&order_type=" + direction).spec(refusal("4001096"));
    }

    @Test
    void whoMayNotReadTheRepositoryIsRefused() {
        TagListTest.assertOnlyReadersSee(tags, account, namespace);
    }

    private static String encoded(String marker) {
        String text = "base64 of ";
        String plain = marker.startsWith(text)
                ? Base64.getEncoder()
                        .encodeToString(marker.substring(text.length()).getBytes(UTF_8))
                : marker;
        return plain.replace("+", "%2B").replace("=", "%3D").replace("/", "%2F").replace(" ", "%20");
    }

    private List<String> follow(String query) {
        var names = new ArrayList<String>();
        String marker = "";
        while (marker != null) {
            var page = list(query + "&marker=" + encoded(marker)).extract();
            names.addAll(page.path("tags.tag"));
            marker = page.path("nextMarker");
        }
        return names;
    }

    private void push(String... tags) {
        for (String tag : tags) {
            TestImage.of(namespace).push(api, name, tag);
        }
    }

    private ValidatableResponse list(String query) {
        return api.get(tags + query).statusCode(200);
    }
}
