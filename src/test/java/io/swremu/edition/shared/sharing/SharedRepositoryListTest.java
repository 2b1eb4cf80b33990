package io.swremu.edition.shared.sharing;

import static io.swremu.testing.Refusal.refusal;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.swremu.testing.Api;
import io.swremu.testing.Fresh;
import io.swremu.testing.ServerTest;
import io.swremu.testing.TestAccount;
import io.swremu.testing.TestImage;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The lists of shared repositories, from both sides. */
@ServerTest
class SharedRepositoryListTest {
    private final Api api;
    private final TestAccount account;

    private Api bob;
    private Api erin;
    private String organization;
    private String v2;
    private String v3;

    SharedRepositoryListTest(Api api, TestAccount account) {
        this.api = api;
        this.account = account;
    }

    @BeforeEach
    void share() {
        bob = account.user("bob");
        erin = account.stranger();
        organization = Fresh.name();
        bob.createNamespace(organization);
        for (String name : new String[] {"alpha", "beta", "gamma/one", "alone"}) {
            bob.createRepository(organization, name);
        }
        TestImage.of(organization).push(bob, organization + "/beta", "v1");
        share("alpha", "forever");
        share("beta", "2020-01-01");
        share("gamma$one", "2099-01-01T00:00:00Z");
        v2 = "/v2/manage/shared-repositories?namespace=" + organization + "&center=";
        v3 = "/v3/manage/shared-repositories?namespace=" + organization + "&shared_by=";
    }

    private void share(String name, String deadline) {
        bob.post(
                        "/v2/manage/namespaces/" + organization + "/repositories/" + name + "/access-domains",
                        Map.of("access_domain", account.nameOfStrangers(), "permit", "read", "deadline", deadline))
                .statusCode(201);
    }

    @Test
    void whatOthersShareIsListedWithItsStatus() {
        erin.get(v2 + "thirdparty&order_column=name&order_type=asc")
                .statusCode(200)
                .header("Content-Range", "0-3/3")
                .body("name", contains("alpha", "beta", "gamma/one"))
                .body("status", contains(true, false, true))
                .body("domain_name", everyItem(equalTo(account.name())))
                .body("namespace", everyItem(equalTo(organization)))
                .body("total_range", everyItem(equalTo(3)))
                .body("tags", contains(java.util.List.of(), java.util.List.of("v1"), java.util.List.of()))
                .body("[1].num_images", equalTo(1));
    }

    @Test
    void ownSharedRepositoriesAreListedOnceAndWithoutAStatus() {
        bob.post(
                        "/v2/manage/namespaces/" + organization + "/repositories/alpha/access-domains",
                        Map.of("access_domain", "initech", "permit", "read", "deadline", "forever"))
                .statusCode(201);
        bob.get(v2 + "self&order_column=name&order_type=desc")
                .statusCode(200)
                .header("Content-Range", "0-3/3")
                .body("name", contains("gamma/one", "beta", "alpha"))
                .body("status", everyItem(equalTo(false)));
        api.get(v2 + "self").header("Content-Range", "0-3/3");
        account.user("grace").get(v2 + "self").header("Content-Range", "0-0/0").body("", empty());
        bob.get(v2 + "thirdparty").body("", empty());
        erin.get(v2 + "self").body("", empty());
    }

    @ParameterizedTest
    @CsvSource({
        "name=a, alpha beta gamma/one",
        "name=gamma$, gamma/one",
        "name=lph, alpha",
        "status=true, alpha gamma/one",
        "status=false, beta",
        "domain_name=OWNER, alpha beta gamma/one",
        "domain_name=test, ''",
        "limit=1&offset=1, beta"
    })
    void theListIsSearched(String query, String names) {
        var expected = names.isEmpty() ? java.util.List.<String>of() : java.util.List.of(names.split(" "));
        erin.get(v2 + "thirdparty&order_column=name&order_type=asc&" + query.replace("OWNER", account.name()))
                .body("name", equalTo(expected));
    }

    @Test
    void theFilterMayHaveEverything() {
        String list = "/v2/manage/shared-repositories?filter=";
        erin.get(list + "center::thirdparty%7Cnamespace::" + organization
                        + "%7Climit::2%7Coffset::1%7Corder_column::name%7Corder_type::asc")
                .header("Content-Range", "1-2/3")
                .body("name", contains("beta", "gamma/one"));
        erin.get(list + "namespace::" + organization + "&center=thirdparty").header("Content-Range", "0-3/3");
        erin.get(list + "center").spec(refusal("4001035"));
    }

    @ParameterizedTest
    @CsvSource({
        "'', 4001014",
        "everyone, 4001025",
        "self&limit=0, 4000056",
        "self&offset=-1, 4001025",
        "self&order_column=size&order_type=asc, 4001096",
        "self&order_column=name&order_type=up, 4001096",
        "thirdparty&status=maybe, 4001025"
    })
    void aWrongQuestionIsRefused(String center, String code) {
        erin.get(v2 + center).spec(refusal(code));
    }

    @ParameterizedTest
    @CsvSource({"updated_at", "updated_time", "tag_count", "namespace", "domain_name"})
    void everyDocumentedColumnSorts(String column) {
        erin.get(v2 + "thirdparty&order_column=" + column + "&order_type=asc").header("Content-Range", "0-3/3");
        erin.get(v2 + "thirdparty&order_column=" + column + "&order_type=desc").header("Content-Range", "0-3/3");
    }

    @Test
    void theNewerListGoesFromMarkerToMarker() {
        int next = erin.get(v3 + "thirdparty&limit=2")
                .statusCode(200)
                .body("repos.name", contains("alpha", "beta"))
                .body("repos.status", contains(true, false))
                .body("repos.namespace_name", everyItem(equalTo(organization)))
                .extract()
                .path("nextMarker");
        erin.get(v3 + "thirdparty&limit=2&marker=" + next)
                .body("repos.name", contains("gamma/one"))
                .body("$", not(hasKey("nextMarker")));
        erin.get(v3 + "thirdparty&status=false").body("repos.name", contains("beta"));
        bob.get(v3 + "self&name=lph").body("repos.name", contains("alpha")).body("repos.status", contains(false));
        erin.get("/v3/manage/shared-repositories").spec(refusal("4001014"));
        erin.get(v3 + "nobody").spec(refusal("4001025"));
        erin.get(v3 + "self&limit=1001").spec(refusal("4000056"));
        erin.get(v3 + "self&marker=x").spec(refusal("4001025"));
    }
}
