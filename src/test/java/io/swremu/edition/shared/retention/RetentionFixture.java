package io.swremu.edition.shared.retention;

import io.swremu.testing.Api;
import io.swremu.testing.Fresh;
import org.junit.jupiter.api.BeforeEach;

/** A fresh repository of bob, which gets a policy. */
abstract class RetentionFixture {
    static final String LAST_TWO = """
            {"algorithm":"or","rules":[{"template":"tag_rule","params":{"num":"2"},"tag_selectors":[]}]}""";

    final int port;
    final Api bob;
    final String organization = Fresh.name();
    final String repository = "/v2/manage/namespaces/" + organization + "/repos/team$app";
    final String policies = repository + "/retentions";

    RetentionFixture(int port) {
        this.port = port;
        this.bob = Api.on(port).as("AKBOB");
    }

    @BeforeEach
    void createRepository() {
        bob.createNamespace(organization);
        bob.createRepository(organization, "team/app");
    }
}
