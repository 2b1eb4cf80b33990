package io.swremu.identity;

import static io.swremu.testing.Refusal.refusal;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.swremu.testing.Api;
import io.swremu.testing.Fresh;
import io.swremu.testing.SignIn;
import io.swremu.testing.StrictServerTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** In strict mode a grant names a user of the account, and a share an account of the server. */
@StrictServerTest
class NamedIdentityTest {
    private static final String BOBS_ID = "0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b";

    @LocalServerPort
    private int port;

    private Api alice;
    private String organization;

    @BeforeEach
    void createRepository() {
        alice = SignIn.api(port, "acme", "alice");
        String name = Fresh.name();
        alice.createNamespace(name);
        alice.createRepository(name, "app");
        organization = "/v2/manage/namespaces/" + name;
    }

    private static List<Map<String, Object>> grant(String id, String name) {
        return List.of(Map.of("user_id", id, "user_name", name, "auth", 1));
    }

    @ParameterizedTest
    @CsvSource({
        "nobody-at-all, nobody",
        "0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b, robert",
        "0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f, frank"
    })
    void nobodyElseIsGrantedALevel(String id, String name) {
        for (String place : List.of("/access", "/repos/app/access")) {
            alice.post(organization + place, grant(id, name)).spec(refusal("4001067"));
            alice.get(organization + place).statusCode(200).body("others_auths.user_name", everyItem(is("alice")));
        }
    }

    @Test
    void whoIsGrantedALevelKeepsItThoughAnotherOfTheSameRequestIsUnknown() {
        for (String place : List.of("/access", "/repos/app/access")) {
            alice.post(organization + place, grant(BOBS_ID, "bob")).statusCode(201);
            alice.post(
                            organization + place,
                            List.of(
                                    grant(BOBS_ID, "bob").get(0),
                                    grant("x", "y").get(0)))
                    .spec(refusal("4001067"));
            alice.get(organization + place)
                    .statusCode(200)
                    .body("others_auths.user_name", hasItem("bob"))
                    .body("others_auths.user_name", not(hasItem("y")));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"umbrella", "Globex", "erin"})
    void nothingIsSharedWithWhatIsNoAccount(String account) {
        String shares = organization + "/repositories/app/access-domains";
        var share = Map.of("access_domain", account, "permit", "read", "deadline", "forever");
        alice.post(shares, share).spec(refusal("4001041"));
        alice.get(shares).statusCode(200).body("", empty());
        alice.post(shares, Map.of("access_domain", "globex", "permit", "read", "deadline", "forever"))
                .statusCode(201);
        alice.get(shares).body("access_domain", contains("globex"));
    }
}
