package io.swremu.edition.shared.repository;

import static io.swremu.testing.Refusal.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;

import io.restassured.response.ValidatableResponse;
import io.swremu.testing.Api;
import io.swremu.testing.Fresh;
import io.swremu.testing.RawHttp;
import io.swremu.testing.ServerTest;
import io.swremu.testing.TestAccount;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** ListReposDetails: paging, the filter language, searches and sorting. */
@ServerTest
class RepositoryListTest {
    private final String namespace = Fresh.name();
    private final String own = "/v2/manage/repos?namespace=" + namespace;
    private final int port;
    private final Api api;
    private final TestAccount account;

    RepositoryListTest(Api api, TestAccount account) {
        this.port = api.port();
        this.api = api;
        this.account = account;
    }

    @BeforeEach
    void createNamespace() {
        api.createNamespace(namespace);
    }

    @Test
    void anItemHasTheDocumentedFieldsAndNoId() {
        create("a/b", "linux", true);
        String address = "localhost:" + port + "/" + namespace + "/a/b";
        list(own)
                .body(
                        "[0].keySet()",
                        containsInAnyOrder(
                                "name",
                                "category",
                                "description",
                                "size",
                                "is_public",
                                "num_images",
                                "num_download",
                                "created_at",
                                "updated_at",
                                "logo",
                                "url",
                                "path",
                                "internal_path",
                                "domain_name",
                                "namespace",
                                "tags",
                                "status",
                                "total_range"))
                .body("[0].name", equalTo("a/b"))
                .body("[0].category", equalTo("linux"))
                .body("[0].description", emptyString())
                .body("[0].size", equalTo(0))
                .body("[0].is_public", equalTo(true))
                .body("[0].num_images", equalTo(0))
                .body("[0].num_download", equalTo(0))
                .body("[0].logo", emptyString())
                .body("[0].url", emptyString())
                .body("[0].path", equalTo(address))
                .body("[0].internal_path", equalTo(address))
                .body("[0].domain_name", equalTo(account.name()))
                .body("[0].namespace", equalTo(namespace))
                .body("[0].tags", empty())
                .body("[0].status", equalTo(false))
                .body("[0].total_range", equalTo(1));
        var shown = api.get("/v2/manage/namespaces/" + namespace + "/repos/a$b")
                .extract()
                .jsonPath();
        list(own)
                .body("[0].created_at", equalTo(shown.getString("created")))
                .body("[0].updated_at", equalTo(shown.getString("updated")));
    }

    @Test
    void pagesBeginAtAnyOffset() {
        createInOrder("a", "b", "c", "d", "e");

        assertPage(own, "0-5/5", "e", "d", "c", "b", "a");
        assertPage(own + "&limit=2", "0-2/5", "e", "d");
        assertPage(own + "&limit=2&offset=0", "0-2/5", "e", "d");
        assertPage(own + "&limit=2&offset=1", "1-2/5", "d", "c");
        assertPage(own + "&limit=2&offset=4", "4-1/5", "a");
        assertPage(own + "&offset=3", "3-2/5", "b", "a");
        assertPage(own + "&limit=5&offset=5", "5-0/5");
        assertPage(own + "&limit=1&offset=2147483647", "2147483647-0/5");
        assertPage(own + "&limit=2&offset=1&limit=1", "1-2/5", "d", "c");
    }

    @Test
    void everyItemTellsHowManyMatchOnAllPages() {
        createInOrder("a", "b", "ba");
        list(own + "&limit=2").body("total_range", everyItem(equalTo(3))).body("", hasSize(2));
        list(own + "&name=b&limit=1").body("total_range", contains(2));
        list("/v2/manage/repos?limit=1&filter=namespace::" + namespace).body("total_range", contains(3));
    }

    @Test
    void anOffsetBeyondTheRangeOfNumbersIsPastTheEnd() {
        createInOrder("a");
        list(own + "&offset=99999999999999999999").body("", empty());
    }

    @Test
    void aHundredRowsAreAPageAndAThousandTheLargest() {
        for (int i = 0; i < 101; i++) {
            api.createRepository(namespace, "r" + i);
        }
        list(own).body("", hasSize(100)).header("Content-Range", "0-100/101");
        list(own + "&limit=").body("", hasSize(100));
        list(own + "&limit=1001").body("", hasSize(101)).header("Content-Range", "0-101/101");
        list(own + "&limit=99999999999999999999").body("", hasSize(101));
        list(own + "&offset=100").body("name", contains("r0"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "abc", "1.5", "0x10", "+", "%20", "\u0661", "1e3"})
    void aBadLimitIsRefused(String limit) {
        String encoded = limit.equals("\u0661") ? "%D9%A1" : limit;
        api.get(own + "&limit=" + encoded).spec(refusal("4000056"));
        api.get("/v2/manage/repos?filter=limit::" + encoded).spec(refusal("4000056"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "abc", "1.5", "%20", "1e3"})
    void aBadOffsetIsRefused(String offset) {
        api.get(own + "&offset=" + offset).spec(refusal("4001025"));
        api.get("/v2/manage/repos?filter=offset::" + offset).spec(refusal("4001025"));
    }

    @Test
    void nothingFoundIsAnEmptyList() {
        assertPage("/v2/manage/repos?namespace=" + Fresh.name(), "0-0/0");
        assertPage("/v2/manage/repos?namespace=NO", "0-0/0");
        assertPage("/v2/manage/repos?filter=namespace::" + Fresh.name(), "0-0/0");
        assertPage(own + "&name=nothing", "0-0/0");
        assertPage(own + "&name=nothing&offset=7", "7-0/0");
    }

    @Test
    void theWholeAccountIsListedAndCounted() {
        Api other = account.stranger(); // no other test of this class creates anything there
        String organization = Fresh.name();
        other.createNamespace(organization);
        other.createRepository(organization, "a");
        other.createRepository(organization, "b");
        other.createRepository(organization, "c");
        other.patch("/v2/manage/namespaces/" + organization + "/repos/b", Map.of("is_public", true))
                .statusCode(201);
        other.get("/v2/manage/repos?limit=2")
                .statusCode(200)
                .body("namespace", everyItem(equalTo(organization)))
                .body("name", contains("b", "c"))
                .header("Content-Range", "0-2/3");
        other.get("/v2/manage/repos?is_public=true").header("Content-Range", "0-1/1");
        other.get("/v2/manage/repos?is_public=false").header("Content-Range", "0-2/2");
    }

    @Test
    void aPlainNamespaceIsExactAndOneInTheFilterAPart() {
        String longer = namespace + "-more";
        api.createNamespace(longer);
        createInOrder("a");
        api.createRepository(longer, "b");

        assertPage(own, "0-1/1", "a");
        assertPage("/v2/manage/repos?namespace=" + longer, "0-1/1", "b");
        assertPage("/v2/manage/repos?namespace=" + namespace.substring(1), "0-0/0");
        assertPage("/v2/manage/repos?filter=namespace::" + namespace, "0-2/2", "b", "a");
        assertPage("/v2/manage/repos?filter=namespace::" + namespace.substring(1), "0-2/2", "b", "a");
        assertPage("/v2/manage/repos?filter=namespace::" + longer, "0-1/1", "b");
    }

    @Test
    void aNameIsAPartPlainAndInTheFilter() {
        createInOrder("app", "my-app", "app/web", "other");
        assertPage(own + "&name=app", "0-3/3", "app/web", "my-app", "app");
        assertPage(own + "&name=y-a", "0-1/1", "my-app");
        assertPage(own + "&name=app/w", "0-1/1", "app/web");
        assertPage(own + "&name=app$w", "0-1/1", "app/web");
        assertPage(own + "&name=app%24w", "0-1/1", "app/web");
        assertPage(own + "&name=APP", "0-0/0");
        assertPage(filter("name::app"), "0-3/3", "app/web", "my-app", "app");
        assertPage(filter("name::p$w"), "0-1/1", "app/web");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%25",
                "a%25c",
                "%5C",
                "!",
                "!!",
                "%5C%25",
                "a!_c",
                "%3F",
                "*",
                ".*",
                "'",
                "%27%20or%201=1",
                "[a-z]"
            })
    void noCharacterOfASearchIsAWildcard(String part) {
        createInOrder("abc", "a.c");
        assertPage(own + "&name=" + part.replace("[", "%5B").replace("]", "%5D"), "0-0/0");
        assertPage(filter("name::" + part.replace("[", "%5B").replace("]", "%5D")), "0-0/0");
    }

    @Test
    void anUnderscoreIsItself() {
        createInOrder("abc", "a_c");
        assertPage(own + "&name=a_c", "0-1/1", "a_c");
        assertPage(own + "&name=_", "0-1/1", "a_c");
        assertPage(filter("name::_"), "0-1/1", "a_c");

        String other = namespace + "_x";
        api.createNamespace(other);
        api.createRepository(other, "b");
        assertPage("/v2/manage/repos?filter=namespace::" + namespace + "_", "0-1/1", "b");
        assertPage("/v2/manage/repos?filter=namespace::" + namespace + "%25", "0-0/0");
    }

    @Test
    void aCategoryIsExact() {
        create("a", "linux", false);
        create("b", "windows", false);
        create("c", "arm", false);
        assertPage(own + "&category=linux", "0-1/1", "a");
        assertPage(filter("category::windows"), "0-1/1", "b");
        assertPage(own + "&category=arm", "0-1/1", "c");
        assertPage(own + "&category=arms", "0-0/0");
        api.get(own + "&category=lin").spec(refusal("4001025"));
        api.get(filter("category::lin")).spec(refusal("4001025"));
    }

    @Test
    void publicAndPrivateOnesAreToldApart() {
        create("a", "other", false);
        create("b", "other", true);
        assertPage(own + "&is_public=true", "0-1/1", "b");
        assertPage(own + "&is_public=false", "0-1/1", "a");
        assertPage(own + "&is_public=", "0-2/2", "b", "a");
        assertPage(filter("is_public::true"), "0-1/1", "b");
        api.get(own + "&is_public=yes").spec(refusal("4001025"));
        api.get(filter("is_public::1")).spec(refusal("4001025"));
    }

    @Test
    void searchesAreJoinedByAnd() {
        create("a1", "linux", true);
        create("a2", "linux", false);
        create("b1", "linux", true);
        create("a3", "other", true);
        assertPage(own + "&name=a&category=linux&is_public=true", "0-1/1", "a1");
        assertPage(filter("name::a%7Ccategory::linux%7Cis_public::true"), "0-1/1", "a1");
        assertPage("/v2/manage/repos?filter=is_public::true%7Cname::a%7Cnamespace::" + namespace, "0-2/2", "a3", "a1");
    }

    @Test
    void theFilterPagesAndSorts() {
        createInOrder("b", "a", "c");
        assertPage(filter("limit::2"), "0-2/3", "c", "a");
        assertPage(filter("limit::2%7Coffset::2"), "2-1/3", "b");
        assertPage(filter("order_column::name%7Corder_type::asc"), "0-3/3", "a", "b", "c");
        assertPage(filter("limit::2") + "&limit=1", "0-2/3", "c", "a");
        assertPage(filter("limit::1") + "&offset=1", "1-1/3", "a");
        assertPage(filter("order_column::name") + "&order_type=desc", "0-3/3", "c", "b", "a");
        assertPage(filter("limit::") + "&limit=1", "0-1/3", "c");
    }

    @Test
    void aFilterHidesThePlainSearches() {
        create("a", "linux", true);
        create("b", "other", false);
        assertPage(filter("name::a") + "&name=b&category=other&is_public=false", "0-1/1", "a");
        assertPage(filter("name::a") + "&namespace=nowhere", "0-1/1", "a");
        assertPage(own + "&name=a&filter=", "0-1/1", "a");
    }

    @Test
    void unknownAndEmptyItemsOfAFilterAreIgnored() {
        createInOrder("a", "b");
        assertPage(filter("color::red"), "0-2/2", "b", "a");
        assertPage(filter("name::"), "0-2/2", "b", "a");
        assertPage(filter("::"), "0-2/2", "b", "a");
        assertPage(filter("name::a::b"), "0-0/0");
        assertPage(own + "&color=red&marker=x&center=other", "0-2/2", "b", "a");
    }

    @Test
    void theOnlyCenterIsOnesOwn() {
        createInOrder("a");
        assertPage(filter("center::self"), "0-1/1", "a");
        api.get(filter("center::thirdparty")).spec(refusal("4001025"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "name:a", "name=a", "name::a%7C", "%7C", "name::a%7C%7Ccategory::linux", "%20"})
    void aMalformedFilterIsRefused(String filter) {
        api.get("/v2/manage/repos?filter=" + filter).spec(refusal("4001035"));
    }

    @Test
    void aFilterOfUnreasonableLengthIsRefused() {
        api.get("/v2/manage/repos?filter=name::" + "a".repeat(5000)).spec(refusal("4001035"));
    }

    @Test
    void theBarAndTheDollarMayBeRaw() throws IOException {
        createInOrder("a/b", "c");
        RawHttp.get(api, "/v2/manage/repos?filter=namespace::" + namespace + "|name::a$b", "")
                .statusCode(200)
                .body("name", contains("a/b"));
    }

    @ParameterizedTest
    @CsvSource({
        "name, asc, a b c",
        "name, desc, c b a",
        "updated_at, asc, b c a",
        "updated_at, desc, a c b",
        "updated_time, asc, b c a",
        "updated_time, desc, a c b",
        "tag_count, asc, b a c",
        "tag_count, desc, c a b",
        "namespace, asc, b c a",
        "namespace, desc, a c b",
        "is_public, asc, b a c",
        "is_public, desc, c a b"
    })
    void rowsAreSortedAndTiesToo(String column, String direction, String names) {
        createInOrder("b", "a", "c");
        change("c", true);
        change("a", false);

        String order = "&order_column=" + column + "&order_type=" + direction;
        list(own + order).body("name", contains((Object[]) names.split(" ")));
        list(filter("order_column::" + column + "%7Corder_type::" + direction))
                .body("name", contains((Object[]) names.split(" ")));
        var pages = new ArrayList<String>();
        for (int offset = 0; offset < 3; offset++) {
            pages.addAll(
                    list(own + order + "&limit=1&offset=" + offset).extract().path("name"));
        }
        assertThat(pages).containsExactly(names.split(" "));
    }

    @Test
    void organizationsAreSortedByName() {
        String before = "a" + namespace;
        String after = "z" + namespace;
        for (String each : List.of(after, before)) {
            api.createNamespace(each);
            api.createRepository(each, "app");
        }
        api.createRepository(namespace, "app");
        String all = "/v2/manage/repos?filter=namespace::" + namespace + "&order_column=namespace&order_type=";
        list(all + "asc").body("namespace", contains(before, namespace, after));
        list(all + "desc").body("namespace", contains(after, namespace, before));
    }

    @Test
    void theLastUpdatedIsFirstUnlessBothHalvesOfAnOrderAreGiven() {
        createInOrder("b", "a", "c");
        assertPage(own, "0-3/3", "c", "a", "b");
        assertPage(own + "&order_column=name", "0-3/3", "c", "a", "b");
        assertPage(own + "&order_type=asc", "0-3/3", "c", "a", "b");
        assertPage(own + "&order_column=&order_type=asc", "0-3/3", "c", "a", "b");
        assertPage(own + "&order_column=name&order_type=", "0-3/3", "c", "a", "b");
        change("b", true);
        assertPage(own, "0-3/3", "b", "c", "a");
    }

    @ParameterizedTest
    @ValueSource(strings = {"num_images", "id", "Name", "created_at", "r.name", "name%20desc", "name%2Cid"})
    void anUnknownColumnIsRefused(String column) {
        api.get(own + "&order_type=asc&order_column=" + column).spec(refusal("4001096"));
        api.get(filter("order_type::asc%7Corder_column::" + column)).spec(refusal("4001096"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"up", "ASC", "Desc", "ascending", "asc%3B"})
    void anUnknownDirectionIsRefused(String direction) {
        api.get(own + "&order_column=name&order_type=" + direction).spec(refusal("4001096"));
        api.get(filter("order_column::name%7Corder_type::" + direction)).spec(refusal("4001096"));
    }

    @Test
    void aDeletedRepositoryIsNotListed() {
        createInOrder("a", "b");
        api.delete("/v2/manage/namespaces/" + namespace + "/repos/a").statusCode(204);
        assertPage(own, "0-1/1", "b");
        list("/v2/manage/repos?limit=1000&name=" + namespace).body("name", everyItem(equalTo("x")));
    }

    @Test
    void aPageOfTheAccountHoldsNoMoreThanItsLimit() {
        createInOrder("a", "b");
        list("/v2/manage/repos?limit=1").body("name", contains("b"));
    }

    private void createInOrder(String... names) {
        for (String name : names) {
            api.createRepository(namespace, name);
        }
    }

    private void create(String name, String category, boolean isPublic) {
        api.post(
                        "/v2/manage/namespaces/" + namespace + "/repos",
                        Map.of("repository", name, "category", category, "is_public", isPublic))
                .statusCode(201);
    }

    private void change(String name, boolean isPublic) {
        api.patch("/v2/manage/namespaces/" + namespace + "/repos/" + name, Map.of("is_public", isPublic))
                .statusCode(201);
    }

    /** The own repositories and further items, in the filter language. */
    private String filter(String items) {
        return "/v2/manage/repos?filter=namespace::" + namespace + "%7C" + items;
    }

    private ValidatableResponse list(String path) {
        return api.get(path).statusCode(200);
    }

    private void assertPage(String path, String range, String... names) {
        list(path)
                .header("Content-Range", range)
                .body("name", names.length == 0 ? empty() : contains((Object[]) names));
    }
}
