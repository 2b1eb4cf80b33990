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
import io.swremu.testing.TestImage;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Repositories that are shared with other accounts: what is taken, what is refused, and who may pull. */
@ServerTest
class AccessDomainTest {
    @LocalServerPort
    private int port;

    private Api bob;
    private String organization;
    private String repository;
    private String shares;

    @BeforeEach
    void createRepository() {
        bob = Api.on(port).as("AKBOB");
        organization = Fresh.name();
        bob.createNamespace(organization);
        bob.createRepository(organization, "team/app");
        repository = "/v2/manage/namespaces/" + organization + "/repos/team$app";
        shares = "/v2/manage/namespaces/" + organization + "/repositories/team$app/access-domains";
    }

    private static Map<String, String> share(String account, String deadline) {
        return Map.of("access_domain", account, "permit", "read", "deadline", deadline);
    }

    private int pull(String accessKey, String tag) {
        return TestImage.request(port, accessKey)
                .get("/v2/" + organization + "/team/app/manifests/" + tag)
                .statusCode();
    }

    @Test
    void aShareIsShownWithEveryField() {
        var fields = new HashMap<>(share("globex", "2099-03-04T00:00:00Z"));
        fields.put("description", "for the test team");
        bob.post(shares, fields).statusCode(201).body("", anEmptyMap());

        for (String prefix : new String[] {"", "[0]."}) {
            bob.get(prefix.isEmpty() ? shares + "/globex" : shares)
                    .statusCode(200)
                    .body(prefix + "namespace", equalTo(organization))
                    .body(prefix + "repository", equalTo("team/app"))
                    .body(prefix + "access_domain", equalTo("globex"))
                    .body(prefix + "permit", equalTo("read"))
                    .body(prefix + "deadline", equalTo("2099-03-04T00:00:00Z"))
                    .body(prefix + "description", equalTo("for the test team"))
                    .body(prefix + "creator_id", equalTo("0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b"))
                    .body(prefix + "creator_name", equalTo("bob"))
                    .body(prefix + "created", matchesPattern("\\d{4}-\\d\\d-\\d\\dT.*Z"))
                    .body(prefix + "updated", matchesPattern("\\d{4}-\\d\\d-\\d\\dT.*Z"))
                    .body(prefix + "status", equalTo(true));
        }
        bob.get(shares + "/globex").body("exist", equalTo(true));
    }

    @Test
    void anAccountWithoutAShareDoesNotExistHere() {
        bob.get(shares).statusCode(200).body("", empty());
        bob.get(shares + "/globex")
                .statusCode(200)
                .body("exist", equalTo(false))
                .body("access_domain", equalTo(""))
                .body("status", equalTo(false));
        bob.patch(shares + "/globex", share("globex", "forever")).spec(refusal("4040091"));
        bob.patch(shares + "/globex", "{}").spec(refusal("4040091"));
        bob.delete(shares + "/globex").spec(refusal("4040091"));
    }

    @Test
    void usersOfTheOtherAccountPullAndSeeButNothingMore() {
        TestImage image = TestImage.of(organization);
        image.push(port, "AKBOB", organization + "/team/app", "v1");
        assertThat(pull("AKERIN", "v1")).isEqualTo(403);

        bob.post(shares, share("globex", "forever")).statusCode(201);

        assertThat(image.pull(port, "cn-north-4", "AKERIN", organization + "/team/app", "v1"))
                .isEqualTo(image.size());
        assertThat(pull("AKGRACE", "v1"))
                .as("an account is shared with, not everybody")
                .isEqualTo(403);
        Api erin = Api.on(port).as("AKERIN");
        erin.get(repository).statusCode(200).body("name", equalTo("team/app"));
        erin.get(repository + "/tags").statusCode(200).body("Tag", contains("v1"));
        erin.get(shares).spec(refusal("4037020"));
        erin.delete(repository).spec(refusal("4037018"));
        TestImage.request(port, "AKERIN")
                .post("/v2/" + organization + "/team/app/blobs/uploads/")
                .then()
                .statusCode(403);
        TestImage.request(port, "AKERIN")
                .get("/swr/auth/v2/registry/auth?service=dockyard&scope=repository:" + organization
                        + "/team/app:pull,push")
                .then()
                .statusCode(200);

        bob.delete(shares + "/globex").statusCode(204);
        assertThat(pull("AKERIN", "v1")).isEqualTo(403);
        erin.get(repository).spec(refusal("4041061"));
    }

    @Test
    void aShareIsChangedAndTheTextThatIsLeftOutBecomesEmpty() {
        var fields = new HashMap<>(share("globex", "forever"));
        fields.put("description", "old");
        bob.post(shares, fields).statusCode(201);
        bob.patch(shares + "/globex", Map.of("permit", "read", "deadline", "2099-01-01"))
                .statusCode(201)
                .body("", anEmptyMap());
        bob.get(shares + "/globex").body("deadline", equalTo("2099-01-01")).body("description", equalTo(""));
        bob.patch(shares + "/globex", Map.of("permit", "read", "deadline", "forever", "description", "new"))
                .statusCode(201);
        bob.get(shares + "/globex").body("deadline", equalTo("forever")).body("description", equalTo("new"));
    }

    @Test
    void theSameOperationsAreUnderReposAsWell() {
        String alias = repository + "/access-domains";
        bob.post(alias, share("globex", "forever")).statusCode(201);
        bob.get(alias).statusCode(200).body("access_domain", contains("globex"));
        bob.patch(alias + "/globex", Map.of("permit", "read", "deadline", "2099-01-01"))
                .statusCode(201);
        bob.get(alias + "/globex").statusCode(200).body("deadline", equalTo("2099-01-01"));
        bob.get(shares + "/globex").statusCode(200).body("deadline", equalTo("2099-01-01"));
        bob.delete(alias + "/globex").statusCode(204);
        bob.get(shares).body("", empty());
    }

    @Test
    void anAccountIsThereOnceEvenAfterItsTime() {
        bob.post(shares, share("globex", "2020-01-01T00:00:00Z")).statusCode(201);
        bob.get(shares).body("status", contains(false));
        bob.post(shares, share("globex", "forever")).spec(refusal("4090089"));
        bob.post(shares, share("initech", "forever")).statusCode(201);
        bob.get(shares).body("access_domain", contains("globex", "initech")).body("status", contains(false, true));
    }

    @Test
    void onlyAPrivateRepositoryIsSharedButAPublicOneKeepsItsEntries() {
        bob.post(shares, share("globex", "forever")).statusCode(201);
        bob.patch(repository, Map.of("is_public", true)).statusCode(201);
        bob.get(shares).body("", hasSize(1));
        bob.post(shares, share("initech", "forever")).spec(refusal("4001025"));
    }

    @ParameterizedTest
    @CsvSource({
        "access_domain, '', 4001014",
        "access_domain, acme, 4001041",
        "permit, '', 4001014",
        "permit, write, 4001091",
        "deadline, '', 4001014",
        "deadline, soon, 4001025"
    })
    void whatIsNotDocumentedIsRefused(String field, String value, String code) {
        var fields = new HashMap<>(share("globex", "forever"));
        fields.put(field, value);
        bob.post(shares, fields).spec(refusal(code));
        fields.remove(field);
        if (code.equals("4001014")) {
            bob.post(shares, fields).spec(refusal(code));
        }
        bob.get(shares).body("", empty());
    }

    @Test
    void textsAreBounded() {
        var fields = new HashMap<>(share("globex", "forever"));
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
        for (int account = 0; account < ShareService.MAX_SHARES; account++) {
            bob.post(shares, share("account-" + account, "forever")).statusCode(201);
        }
        bob.post(shares, share("one-more", "forever")).spec(refusal("4001025"));
        bob.delete(shares + "/account-0").statusCode(204);
        bob.post(shares, share("one-more", "forever")).statusCode(201);
        bob.get(shares).body("", hasSize(ShareService.MAX_SHARES));
    }

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
            TestImage.of("x").push(server.port(), "AKALICE", "group/app", "v1");
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
        return TestImage.request(server.port(), "AKERIN")
                .get("/v2/group/app/manifests/v1")
                .statusCode();
    }
}
