package io.swremu.identity;

import static io.swremu.testing.SignIn.PROJECT;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;

import io.swremu.testing.Api;
import io.swremu.testing.ServerTest;
import io.swremu.testing.SignIn;
import io.swremu.testing.TestAccount;
import org.junit.jupiter.api.Test;

/** The mode for mocks: any credentials will do, and those of a known user make the caller that user. */
@ServerTest
class OpenModeTest {
    private final int port;
    private final Api api;
    private final TestAccount account;

    OpenModeTest(Api api, TestAccount account) {
        this.port = api.port();
        this.api = api;
        this.account = account;
    }

    @Test
    void aTokenOfAKnownUserIsIssuedWhateverThePassword() {
        Api bob = account.user("bob");
        String token = SignIn.request(port, SignIn.password(account.name(), "bob", "wrong"), PROJECT)
                .statusCode(201)
                .body("token.user.name", equalTo("bob"))
                .body("token.project.name", equalTo("cn-north-4"))
                .extract()
                .header("X-Subject-Token");

        Api.withToken(port, token).get("/v3/users").body("users.name", contains("bob"));
        SignIn.request(port, SignIn.key(bob.accessKey(), "wrong"), PROJECT).body("token.user.name", equalTo("bob"));
        SignIn.request(port, SignIn.token(token), PROJECT).body("token.user.name", equalTo("bob"));
    }

    @Test
    void whoeverIsUnknownIsTheDefaultUser() {
        for (String identity : new String[] {
            SignIn.password("nowhere", "nobody", "any"), SignIn.key("AKNOBODY", "any"), SignIn.token("made-up")
        }) {
            SignIn.request(port, identity, PROJECT).statusCode(201).body("token.user.name", equalTo("test"));
        }
        Api.withToken(port, "made-up").get("/v3/auth/domains").body("domains.name", contains("test"));
        api.as("AKNOBODY").get("/v3/auth/domains").body("domains.name", contains("test"));
        account.user("bob").get("/v3/auth/domains").body("domains.name", contains(account.name()));
    }

    @Test
    void aProjectThatNobodyKnowsIsAsGoodAsNone() {
        SignIn.request(
                        port,
                        SignIn.password(account.name(), "test", "any"),
                        "{\"project\":{\"name\":\"mars-north-1\"}}")
                .statusCode(201)
                .body("token", hasKey("domain"));
    }

    @Test
    void noCredentialsAtAllAreRefusedAsInTheRealService() {
        api.anonymous().get("/v2/manage/namespaces").then().statusCode(401).body("error_code", equalTo("APIGW.0301"));
        api.anonymous().get("/v3/projects").then().statusCode(401).body("error_code", equalTo("APIGW.0301"));
    }
}
