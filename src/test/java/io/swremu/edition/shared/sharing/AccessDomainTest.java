package io.swremu.edition.shared.sharing;

import static io.swremu.testing.Refusal.refusal;
import static java.time.Duration.ofDays;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;

import io.restassured.http.ContentType;
import io.swremu.testing.Api;
import io.swremu.testing.Fresh;
import io.swremu.testing.MovableClock;
import io.swremu.testing.RunningServer;
import io.swremu.testing.ServerTest;
import io.swremu.testing.Swarm;
import io.swremu.testing.TestAccount;
import io.swremu.testing.TestImage;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Repositories that are shared with other accounts: what is taken, what is refused, and who may pull. */
@ServerTest
class AccessDomainTest {
    private final Api api;
    private final TestAccount account;
    private final String partner;

    private Api bob;
    private String organization;
    private String repository;
    private String shares;

    AccessDomainTest(Api api, TestAccount account) {
        this.api = api;
        this.account = account;
        this.partner = account.nameOfStrangers();
    }

    @BeforeEach
    void createRepository() {
        bob = account.user("bob");
        organization = Fresh.name();
        bob.createNamespace(organization);
        bob.createRepository(organization, "team/app");
        repository = "/v2/manage/namespaces/" + organization + "/repos/team$app";
        shares = "/v2/manage/namespaces/" + organization + "/repositories/team$app/access-domains";
    }

    private static Map<String, String> share(String account, String deadline) {
        return Map.of("access_domain", account, "permit", "read", "deadline", deadline);
    }

    private int pull(Api user, String tag) {
        return user.registry()
                .get("/v2/" + organization + "/team/app/manifests/" + tag)
                .statusCode();
    }

    @Test
    void aShareIsShownWithEveryField() {
        var fields = new HashMap<>(share(partner, "2099-03-04T00:00:00Z"));
        fields.put("description", "for the test team");
        bob.post(shares, fields).statusCode(201).body("", anEmptyMap());

        for (String prefix : new String[] {"", "[0]."}) {
            bob.get(prefix.isEmpty() ? shares + "/" + partner : shares)
                    .statusCode(200)
                    .body(prefix + "namespace", equalTo(organization))
                    .body(prefix + "repository", equalTo("team/app"))
                    .body(prefix + "access_domain", equalTo(partner))
                    .body(prefix + "permit", equalTo("read"))
                    .body(prefix + "deadline", equalTo("2099-03-04T00:00:00Z"))
                    .body(prefix + "description", equalTo("for the test team"))
                    .body(prefix + "creator_id", equalTo(account.idOf("bob")))
                    .body(prefix + "creator_name", equalTo("bob"))
                    .body(prefix + "created", matchesPattern("\\d{4}-\\d\\d-\\d\\dT.*Z"))
                    .body(prefix + "updated", matchesPattern("\\d{4}-\\d\\d-\\d\\dT.*Z"))
                    .body(prefix + "status", equalTo(true));
        }
        bob.get(shares + "/" + partner).body("exist", equalTo(true));
    }

    @Test
    void anAccountWithoutAShareDoesNotExistHere() {
        bob.get(shares).statusCode(200).body("", empty());
        bob.get(shares + "/" + partner)
                .statusCode(200)
                .body("exist", equalTo(false))
                .body("access_domain", equalTo(""))
                .body("status", equalTo(false));
        bob.patch(shares + "/" + partner, share(partner, "forever")).spec(refusal("4040091"));
        bob.patch(shares + "/" + partner, "{}").spec(refusal("4040091"));
        bob.delete(shares + "/" + partner).spec(refusal("4040091"));
    }

    @Test
    void usersOfTheOtherAccountPullAndSeeButNothingMore() {
        TestImage image = TestImage.of(organization);
        image.push(bob, organization + "/team/app", "v1");
        assertThat(pull(account.stranger(), "v1")).isEqualTo(403);

        bob.post(shares, share(partner, "forever")).statusCode(201);

        assertThat(image.pull(account.stranger(), "cn-north-4", organization + "/team/app", "v1"))
                .isEqualTo(image.size());
        assertThat(pull(account.user("grace"), "v1"))
                .as("an account is shared with, not everybody")
                .isEqualTo(403);
        Api erin = account.stranger();
        erin.get(repository).statusCode(200).body("name", equalTo("team/app"));
        erin.get(repository + "/tags").statusCode(200).body("Tag", contains("v1"));
        erin.get(shares).spec(refusal("4037020"));
        erin.delete(repository).spec(refusal("4037018"));
        account.stranger()
                .registry()
                .post("/v2/" + organization + "/team/app/blobs/uploads/")
                .then()
                .statusCode(403);
        account.stranger()
                .registry()
                .get("/swr/auth/v2/registry/auth?service=dockyard&scope=repository:" + organization
                        + "/team/app:pull,push")
                .then()
                .statusCode(200);

        bob.delete(shares + "/" + partner).statusCode(204);
        assertThat(pull(account.stranger(), "v1")).isEqualTo(403);
        erin.get(repository).spec(refusal("4041061"));
    }

    @Test
    void aShareIsChangedAndTheTextThatIsLeftOutBecomesEmpty() {
        var fields = new HashMap<>(share(partner, "forever"));
        fields.put("description", "old");
        bob.post(shares, fields).statusCode(201);
        bob.patch(shares + "/" + partner, Map.of("permit", "read", "deadline", "2099-01-01"))
                .statusCode(201)
                .body("", anEmptyMap());
        bob.get(shares + "/" + partner).body("deadline", equalTo("2099-01-01")).body("description", equalTo(""));
        bob.patch(shares + "/" + partner, Map.of("permit", "read", "deadline", "forever", "description", "new"))
                .statusCode(201);
        bob.get(shares + "/" + partner).body("deadline", equalTo("forever")).body("description", equalTo("new"));
    }

    @Test
    void theSameOperationsAreUnderReposAsWell() {
        String alias = repository + "/access-domains";
        bob.post(alias, share(partner, "forever")).statusCode(201);
        bob.get(alias).statusCode(200).body("access_domain", contains(partner));
        bob.patch(alias + "/" + partner, Map.of("permit", "read", "deadline", "2099-01-01"))
                .statusCode(201);
        bob.get(alias + "/" + partner).statusCode(200).body("deadline", equalTo("2099-01-01"));
        bob.get(shares + "/" + partner).statusCode(200).body("deadline", equalTo("2099-01-01"));
        bob.delete(alias + "/" + partner).statusCode(204);
        bob.get(shares).body("", empty());
    }

    @Test
    void anAccountIsThereOnceEvenAfterItsTime() {
        bob.post(shares, share(partner, "2020-01-01T00:00:00Z")).statusCode(201);
        bob.get(shares).body("status", contains(false));
        bob.post(shares, share(partner, "forever")).spec(refusal("4090089"));
        bob.post(shares, share("initech", "forever")).statusCode(201);
        bob.get(shares).body("access_domain", contains(partner, "initech")).body("status", contains(false, true));
    }

    @Test
    void onlyAPrivateRepositoryIsSharedButAPublicOneKeepsItsEntries() {
        bob.post(shares, share(partner, "forever")).statusCode(201);
        bob.patch(repository, Map.of("is_public", true)).statusCode(201);
        bob.get(shares).body("", hasSize(1));
        bob.post(shares, share("initech", "forever")).spec(refusal("4001025"));
    }

    @ParameterizedTest
    @CsvSource({
        "access_domain, '', 4001014",
        "access_domain, OWN, 4001041",
        "permit, '', 4001014",
        "permit, write, 4001091",
        "deadline, '', 4001014",
        "deadline, soon, 4001025"
    })
    void whatIsNotDocumentedIsRefused(String field, String value, String code) {
        var fields = new HashMap<>(share(partner, "forever"));
        fields.put(field, value.replace("OWN", account.name()));
        bob.post(shares, fields).spec(refusal(code));
        fields.remove(field);
        if (code.equals("4001014")) {
            bob.post(shares, fields).spec(refusal(code));
        }
        bob.get(shares).body("", empty());
    }

    @Test
    void textsAreBounded() {
        var fields = new HashMap<>(share(partner, "forever"));
        fields.put("description", "é".repeat(1001));
        bob.post(shares, fields).spec(refusal("4131012"));
        fields.put("description", "é".repeat(1000));
        bob.post(shares, fields).statusCode(201);
        bob.post(shares, share("x".repeat(65), "forever")).spec(refusal("4001041"));
        bob.post(shares, share("\uD83D\uDC33".repeat(33), "forever")).spec(refusal("4001041"));
        bob.post(shares, share("\uD83D\uDC33".repeat(32), "forever")).statusCode(201);
        bob.request().contentType(ContentType.JSON).post(shares).then().spec(refusal("4001014"));
        bob.post(shares, "{").spec(refusal("4000014"));
    }

    @Test
    void theRepositoryHasToBeThere() {
        bob.get(shares.replace("team$app", "missing")).spec(refusal("4040010"));
        bob.get(shares.replace(organization, "missing-" + organization)).spec(refusal("4041061"));
        bob.delete(repository).statusCode(204);
        bob.createRepository(organization, "team/app");
        bob.get(shares).body("", empty());
    }

    @Test
    void aRepositoryIsSharedWithFiveHundredAccountsAtMost() {
        String body = "{\"access_domain\":\"account-%d\",\"permit\":\"read\",\"deadline\":\"forever\"}";
        for (int first = 0; first < ShareService.MAX_SHARES; first += 20) {
            var requests = IntStream.range(first, first + 20).mapToObj(i -> Swarm.post(bob, shares, body.formatted(i)));
            assertThat(Swarm.send(requests.toList())).isEqualTo(Map.of(201, 20L));
        }
        bob.post(shares, share("one-more", "forever")).spec(refusal("4001025"));
        bob.delete(shares + "/account-0").statusCode(204);
        bob.post(shares, share("one-more", "forever")).statusCode(201);
        bob.get(shares).body("", hasSize(ShareService.MAX_SHARES));
    }

    @Tag("slow")
    @Test
    void aShareEndsWithItsDay() {
        var clock = new MovableClock(Instant.parse("2026-03-04T10:00:00Z"));
        String[] accounts = {
            "--swr.iam.accounts[0].name=acme",
            "--swr.iam.accounts[0].users[0].name=alice",
            "--swr.iam.accounts[0].users[0].access-key=AKALICE",
            "--swr.iam.accounts[1].name=globex",
            "--swr.iam.accounts[1].users[0].name=erin",
            "--swr.iam.accounts[1].users[0].access-key=AKERIN"
        };
        try (var server = RunningServer.at(clock, accounts)) {
            Api alice = server.api().as("AKALICE");
            alice.createNamespace("group");
            TestImage.of("x").push(server.api().as("AKALICE"), "group/app", "v1");
            String path = "/v2/manage/namespaces/group/repositories/app/access-domains";
            alice.post(path, share("globex", "2026-03-04T00:00:00Z")).statusCode(201);

            clock.move(ofSeconds(13 * 3600 + 3599)); // 23:59:59
            assertThat(status(server)).isEqualTo(200);
            alice.get(path).body("status", contains(true));
            clock.move(ofSeconds(1));
            assertThat(status(server)).isEqualTo(403);
            alice.get(path).body("status", contains(false));
            alice.patch(path + "/globex", Map.of("permit", "read", "deadline", "forever"))
                    .statusCode(201);
            clock.move(ofDays(1000));
            assertThat(status(server)).isEqualTo(200);
        }
    }

    private static int status(RunningServer server) {
        return server.api()
                .as("AKERIN")
                .registry()
                .get("/v2/group/app/manifests/v1")
                .statusCode();
    }
}
