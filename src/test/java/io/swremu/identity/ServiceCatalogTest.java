package io.swremu.identity;

import static io.swremu.testing.Refusal.gatewayRefusal;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.swremu.testing.Api;
import io.swremu.testing.SignIn;
import io.swremu.testing.StrictServerTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Clients in the manner of OpenStack find the services by the catalog, and IAM's version by its path. */
@StrictServerTest
class ServiceCatalogTest {
    private static final String[] TYPES = {"identity", "iam", "swr", "swrv2", "smn"};

    @LocalServerPort
    private int port;

    private Api bob;

    @BeforeEach
    void signIn() {
        bob = SignIn.api(port, "acme", "bob");
    }

    @Test
    void theCatalogNamesEachServiceInEachRegionAtTheAddressOfTheRequest() {
        String address = "http://localhost:" + port;

        bob.get("/v3/auth/catalog")
                .statusCode(200)
                .body("links.next", nullValue())
                .body("catalog.type", containsInAnyOrder(TYPES))
                .body("catalog.endpoints.flatten().interface", everyItem(equalTo("public")))
                .body(
                        "catalog.find { it.type == 'swrv2' }.endpoints.region",
                        contains("cn-north-4", "cn-north-1", "cn-east-3", "cn-south-1", "ap-southeast-1"))
                .body("catalog.find { it.type == 'swrv2' }.endpoints.url", everyItem(equalTo(address + "/v2")))
                .body("catalog.find { it.type == 'smn' }.endpoints.url", everyItem(equalTo(address + "/v2")))
                .body("catalog.find { it.type == 'identity' }.endpoints.url", everyItem(equalTo(address + "/v3")));
        bob.anonymous().get("/v3/auth/catalog").then().spec(gatewayRefusal());
    }

    @Test
    void behindAProxyTheCatalogNamesTheProxy() {
        bob.request()
                .header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-Host", "swr.example.test")
                .get("/v3/auth/catalog")
                .then()
                .body("catalog.find { it.type == 'swr' }.endpoints[0].url", equalTo("https://swr.example.test"));
    }

    @Test
    void aTokenComesWithTheCatalogUnlessTheClientWantsNone() {
        SignIn.request(port, SignIn.password("acme", "bob", "bob-password"), SignIn.PROJECT)
                .statusCode(201)
                .body("token.catalog.type", containsInAnyOrder(TYPES));

        String token = SignIn.as(port, "acme", "bob");
        bob.request()
                .header("X-Subject-Token", token)
                .get("/v3/auth/tokens?nocatalog=true")
                .then()
                .statusCode(200)
                .body("token", not(hasKey("catalog")));
    }

    @Test
    void theVersionOfIamIsOpenToEverybody() {
        for (String path : new String[] {"/v3", "/v3/"}) {
            Api.on(port)
                    .anonymous()
                    .get(path)
                    .then()
                    .statusCode(200)
                    .body("version.id", equalTo("v3.6"))
                    .body("version.status", equalTo("stable"))
                    .body("version.links[0].rel", equalTo("self"))
                    .body("version.links[0].href", equalTo("http://localhost:" + port + "/v3/"));
        }
    }
}
