package io.swremu.identity;

import static io.swremu.testing.Refusal.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.swremu.testing.Api;
import io.swremu.testing.DockerLogin;
import io.swremu.testing.Fresh;
import io.swremu.testing.SignIn;
import io.swremu.testing.StrictServerTest;
import io.swremu.testing.TestImage;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Two accounts with three users each on one server: nobody sees what is private to others, by no operation. */
@StrictServerTest
class AccountIsolationTest {
    private static final String CAROLS_KEY = "AKIDEXAMPLE000000001";
    private static final String CAROLS_SECRET = "SKexample0123456789abcdefghijklmnopqrstuv";

    @LocalServerPort
    private int port;

    /** Who owns something, who else of the account may read it, and who may not see it. */
    private record Roles(Member owner, Member reader, List<Member> strangers) {
        @Override
        public String toString() {
            return "what " + owner.name + " owns";
        }
    }

    private record Member(String account, String name, String id) {
        DockerLogin login() {
            return name.equals("carol")
                    ? DockerLogin.longTerm("cn-north-4", CAROLS_KEY, CAROLS_SECRET)
                    : DockerLogin.of(name);
        }
    }

    private static final Member ALICE = new Member("acme", "alice", "");
    private static final Member BOB = new Member("acme", "bob", "0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b");
    private static final Member CAROL = new Member("acme", "carol", "0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c");
    private static final Member ERIN = new Member("globex", "erin", "");
    private static final Member FRANK = new Member("globex", "frank", "0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f");
    private static final Member GRACE = new Member("globex", "grace", "");

    private static Stream<Roles> roles() {
        return Stream.of(
                new Roles(ALICE, BOB, List.of(CAROL, ERIN, FRANK, GRACE)),
                new Roles(GRACE, FRANK, List.of(ALICE, BOB, CAROL)));
    }

    @ParameterizedTest
    @MethodSource("roles")
    void whatIsPrivateIsSeenByItsOwnerAndWhoMayAndByNobodyElse(Roles roles) {
        String organization = Fresh.name();
        Api owner = api(roles.owner);
        owner.createNamespace(organization);
        TestImage image = TestImage.of(organization);
        image.push(() -> roles.owner.login().request(port), organization + "/app", "v1");
        owner.post(
                        "/v2/manage/namespaces/" + organization + "/access",
                        List.of(Map.of("user_id", roles.reader.id, "user_name", roles.reader.name, "auth", 1)))
                .statusCode(201);

        for (Member member : List.of(roles.owner, roles.reader)) {
            assertSees(api(member), organization);
            String token = member.login().token(port, "repository:" + organization + "/app:pull");
            DockerLogin.bearer(port, token)
                    .get("/v2/" + organization + "/app/manifests/v1")
                    .then()
                    .statusCode(200);
        }
        for (Member stranger : roles.strangers) {
            boolean colleague = stranger.account.equals(roles.owner.account);
            Api api = api(stranger);
            assertFindsNothing(api, organization);
            assertIsRefused(api, organization, colleague);
            assertCannotPull(stranger, api, organization, image);
        }
        owner.get("/v2/manage/namespaces/" + organization + "/repos/app")
                .statusCode(200)
                .body("num_images", equalTo(1));
    }

    private Api api(Member member) {
        return SignIn.api(port, member.account, member.name);
    }

    private static void assertSees(Api api, String organization) {
        api.get("/v2/manage/namespaces").statusCode(200).body("namespaces.name", hasItem(organization));
        api.get("/v2/manage/repos?namespace=" + organization).statusCode(200).body("name", contains("app"));
        api.get("/v3/manage/repos?namespace=" + organization).statusCode(200).body("repos.name", contains("app"));
        api.get("/v2/manage/namespaces/" + organization + "/repos/app/tags").body("Tag", contains("v1"));
    }

    /** The name is random: where it is not in the answer, nothing of the organization is. */
    private static void assertFindsNothing(Api api, String organization) {
        for (String list : List.of(
                "/v2/manage/namespaces",
                "/v2/manage/namespaces?filter=mode::visible",
                "/v2/manage/namespaces?namespace=" + organization,
                "/v2/manage/repos",
                "/v2/manage/repos?filter=namespace::" + organization,
                "/v2/manage/repos?namespace=" + organization,
                "/v2/manage/shared-repositories?center=thirdparty",
                "/v2/manage/shared-repositories?filter=center::self",
                "/v3/manage/repos",
                "/v3/manage/repos?namespace=" + organization,
                "/v3/manage/shared-repositories?shared_by=thirdparty",
                "/dockyard/v2/visible/namespaces",
                "/dockyard/v2/namespaces/" + organization,
                "/dockyard/v2/repositories?filter=center::self")) {
            String answer = api.get(list).statusCode(200).extract().asString();
            assertThat(answer).as(list).doesNotContain(organization);
        }
    }

    /** Another account is told that there is nothing, a colleague that he may not. */
    private static void assertIsRefused(Api api, String organization, boolean colleague) {
        String namespace = "/v2/manage/namespaces/" + organization;
        String repository = namespace + "/repos/app";
        api.get(namespace).spec(refusal(colleague ? "4037017" : "4041061"));
        api.get(repository).spec(refusal(colleague ? "4037018" : "4041061"));
        int status = colleague ? 403 : 404;
        for (String path : List.of(
                namespace + "/access",
                repository + "/access",
                repository.replace("/repos/", "/repositories/") + "/access-domains",
                repository + "/tags",
                repository + "/tags/v1",
                repository.replace("/v2/", "/v3/") + "/tags",
                repository + "/v1/accessories",
                repository + "/v1/references",
                repository + "/retentions",
                repository + "/triggers",
                repository + "/sync_repo",
                repository + "/sync_job?filter=limit::10%7Coffset::0")) {
            assertThat(api.get(path).extract().statusCode()).as(path).isEqualTo(status);
        }
        api.delete(namespace).statusCode(status);
        api.delete(repository).statusCode(status);
        api.patch(repository, Map.of("is_public", true)).statusCode(status);
        api.post("/v2/manage/namespaces", Map.of("namespace", organization)).spec(refusal("4090060"));
    }

    private void assertCannotPull(Member stranger, Api api, String organization, TestImage image) {
        String repository = "/v2/" + organization + "/app";
        String blob = TestImage.digest(image.layer());
        stranger.login()
                .ask(port, "repository:" + organization + "/app:pull,push,delete")
                .statusCode(401)
                .body(containsString("\"DENIED\""));
        String token = stranger.login().token(port);
        for (String path : List.of(
                repository + "/manifests/v1",
                repository + "/manifests/" + image.digest(),
                repository + "/blobs/" + blob,
                repository + "/referrers/" + image.digest(),
                repository + "/tags/list")) {
            DockerLogin.bearer(port, token).get(path).then().statusCode(403).body(containsString("\"DENIED\""));
        }
        DockerLogin.bearer(port, token)
                .post(repository + "/blobs/uploads/")
                .then()
                .statusCode(403);
        DockerLogin.bearer(port, token)
                .delete(repository + "/manifests/" + image.digest())
                .then()
                .statusCode(403);
        stranger.login().request(port).get(repository + "/manifests/v1").then().statusCode(403);
        assertCannotMount(stranger, api, organization, blob);
    }

    /** A blob of a repository that one may not pull from is not mounted: the client is asked to upload it. */
    private void assertCannotMount(Member stranger, Api api, String organization, String blob) {
        String own = Fresh.name();
        api.createNamespace(own);
        String to = own + "/app";
        String source = organization + "/app";
        String token =
                stranger.login().token(port, "repository:" + to + ":pull,push", "repository:" + source + ":pull");
        DockerLogin.bearer(port, token)
                .post("/v2/" + to + "/blobs/uploads/?mount=" + blob + "&from=" + source)
                .then()
                .statusCode(202);
        DockerLogin.bearer(port, token)
                .get("/v2/" + to + "/blobs/" + blob)
                .then()
                .statusCode(404);
    }
}
