package io.swremu.edition.shared.access;

import static io.swremu.testing.Refusal.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;

import io.swremu.testing.Api;
import io.swremu.testing.Fresh;
import io.swremu.testing.ServerTest;
import io.swremu.testing.Swarm;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Permission entries, many in a request and many requests at once; what an entry may be is in the tests by SDK. */
@ServerTest
class AccessEntriesTest {
    private static final int MOST = 1000;

    private final String name = Fresh.name();
    private final String namespace = "/v2/manage/namespaces/" + name;
    private final Api api;

    AccessEntriesTest(Api api) {
        this.api = api;
    }

    @BeforeEach
    void createRepository() {
        api.createNamespace(name);
        api.createRepository(name, "app");
    }

    private static List<Map<String, Object>> entries(int count) {
        return IntStream.range(0, count)
                .<Map<String, Object>>mapToObj(i -> Map.of("user_id", "id-" + i, "user_name", "user-" + i, "auth", 1))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/access", "/repos/app/access"})
    void aRequestHasAThousandEntriesAtMost(String place) {
        List<String> before = api.get(namespace + place).extract().path("others_auths.user_id");
        List<String> ids = IntStream.range(0, MOST).mapToObj(i -> "id-" + i).toList();
        var tooManyIds = new ArrayList<>(ids);
        tooManyIds.add("one-more");

        api.post(namespace + place, entries(MOST + 1)).spec(refusal("4001025"));
        api.get(namespace + place).body("others_auths", hasSize(before.size()));
        api.post(namespace + place, entries(MOST)).statusCode(201);
        api.get(namespace + place).body("others_auths", hasSize(before.size() + MOST));
        api.patch(namespace + place, entries(MOST + 1)).spec(refusal("4001025"));
        api.patch(namespace + place, entries(MOST)).statusCode(201);
        api.request()
                .contentType("application/json")
                .body(tooManyIds)
                .delete(namespace + place)
                .then()
                .spec(refusal("4001025"));
        api.get(namespace + place).body("others_auths", hasSize(before.size() + MOST));
        api.request()
                .contentType("application/json")
                .body(ids)
                .delete(namespace + place)
                .then()
                .statusCode(204);
        api.get(namespace + place).body("others_auths", hasSize(before.size()));
    }

    /** A new entry has a place or none: it never meets another one. */
    @Test
    void whatIsDeletedMeanwhileIsMissing() {
        var requests = new ArrayList<HttpRequest>();
        for (int i = 0; i < 15; i++) {
            api.createNamespace(name + "-" + i);
            api.createRepository(name, "r" + i);
            for (String place : List.of(namespace + "-" + i, namespace + "/repos/r" + i)) {
                for (int user = 0; user < 8; user++) {
                    String entry = "[{\"user_id\":\"id-%d\",\"user_name\":\"zoe\",\"auth\":1}]".formatted(user);
                    requests.add(Swarm.post(api, place + "/access", entry));
                }
                requests.add(requests.size() - 4, Swarm.delete(api, place));
            }
        }
        var answers = Swarm.send(requests);
        assertThat(answers.keySet()).isSubsetOf(201, 204, 404);
        assertThat(answers).containsEntry(204, 30L);
    }
}
