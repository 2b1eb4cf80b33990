package io.swremu.companion.seed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.ValidatableResponse;
import io.swremu.testing.Api;
import io.swremu.testing.Fresh;
import io.swremu.testing.ServerTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A seed is added for one account: organizations that name none belong to it. */
@ServerTest
class SeedOfAccountTest {
    private final Api api;

    SeedOfAccountTest(Api api) {
        this.api = api;
    }

    private ValidatableResponse post(String account, String yaml) {
        return api.anonymous()
                .contentType("application/yaml")
                .body(yaml.getBytes(UTF_8))
                .queryParam("account", account)
                .post("/_swr/seed")
                .then();
    }

    @Test
    void organizationsThatNameNoAccountBelongToIt() {
        String account = Fresh.name();
        post(account, """
                accounts:
                  - {name: %1$s, users: [{name: ann, access_keys: [{access_key: %1$s, secret_key: secret}]}]}
                  - {name: %1$sx, users: [{name: ann, access_keys: [{access_key: %1$sx, secret_key: secret}]}]}
                organizations:
                  - name: %1$s
                  - {name: %1$sx, account: %1$sx}
                """.formatted(account)).statusCode(200).body("organizations", equalTo(2));
        for (String name : List.of(account, account + "x")) {
            api.as(name).get("/v2/manage/namespaces").body("namespaces.name", equalTo(List.of(name)));
        }
    }

    @Test
    void anAccountThatIsNotThereIsRefused() {
        post("nobody-at-all", "organizations: [{name: %s}]".formatted(Fresh.name()))
                .statusCode(400)
                .body("errors[0].detail", containsString("nobody-at-all"));
    }
}
