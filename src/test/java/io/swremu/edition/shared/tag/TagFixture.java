package io.swremu.edition.shared.tag;

import static io.swremu.testing.Refusal.gatewayRefusal;
import static io.swremu.testing.Refusal.refusal;

import io.restassured.response.ValidatableResponse;
import io.swremu.testing.Api;
import io.swremu.testing.Fresh;
import io.swremu.testing.TestImage;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;

/** A fresh organization, and what tests of tags do to its repository {@code team/app}. */
abstract class TagFixture {
    final String namespace = Fresh.name();
    final String name = namespace + "/team/app";
    final String repository = "/v2/manage/namespaces/" + namespace + "/repos/team$app";
    final String tags = repository + "/tags";
    final int port;
    final Api api;

    TagFixture(int port) {
        this.port = port;
        this.api = Api.on(port);
    }

    @BeforeEach
    void createNamespace() {
        api.createNamespace(namespace);
    }

    TestImage push(String tag) {
        TestImage image = TestImage.of(namespace + " " + tag);
        image.push(port, "test", name, tag);
        return image;
    }

    ValidatableResponse show(String tag) {
        return api.get(tags + "/" + tag).statusCode(200);
    }

    ValidatableResponse copy(String source, String destination, @Nullable Boolean override) {
        return api.post(
                tags,
                override == null
                        ? Map.of("source_tag", source, "destination_tag", destination)
                        : Map.of("source_tag", source, "destination_tag", destination, "override", override));
    }

    ValidatableResponse manifest(String reference) {
        return TestImage.request(port, "test")
                .get("/v2/" + name + "/manifests/" + reference)
                .then();
    }

    /** A list of the tags of {@code team/app} is for those who may read the repository. */
    static void assertOnlyReadersSee(String tags, Api api, String namespace) {
        api.get(tags.replace("team$app", "none")).spec(refusal("4040010"));
        api.get(tags.replace(namespace, Fresh.name())).spec(refusal("4041061"));
        api.get(tags.replace(namespace, "NO")).spec(refusal("4001028"));
        api.get(tags.replace("team$app", "NO")).spec(refusal("4001029"));
        api.as("AKERIN").get(tags).spec(refusal("4041061"));
        api.anonymous().get(tags).then().spec(gatewayRefusal());
    }
}
