package io.swremu.edition.shared.repository;

import static io.swremu.testing.Refusal.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.swremu.testing.Api;
import io.swremu.testing.Fresh;
import io.swremu.testing.ServerTest;
import io.swremu.testing.Swarm;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Repositories that are created, changed and deleted at the same time, and how many there are then. */
@ServerTest
class RepositoriesAtOnceTest {

    private final String namespace = Fresh.name();
    private final String repos = "/v2/manage/namespaces/" + namespace + "/repos";
    private final Api api;

    RepositoriesAtOnceTest(Api api) {
        this.api = api;
    }

    @BeforeEach
    void createNamespace() {
        api.createNamespace(namespace);
    }

    @Test
    void theOrganizationCountsItsRepositories() {
        assertThat(repoCount()).isZero();
        api.createRepository(namespace, "a");
        api.createRepository(namespace, "b");
        api.post(repos, Map.of("repository", "b", "is_public", false)).spec(refusal("4090006"));
        assertThat(repoCount()).isEqualTo(2);
        api.delete(repos + "/a");
        api.delete(repos + "/a");
        assertThat(repoCount()).isEqualTo(1);
    }

    @Test
    void manyCreatesAtOnceOfTenNamesGiveTen() {
        var requests = new ArrayList<HttpRequest>();
        for (int i = 0; i < 200; i++) {
            requests.add(Swarm.post(api, repos, "{\"repository\":\"r" + i % 10 + "\",\"is_public\":false}"));
        }
        assertThat(Swarm.send(requests)).isEqualTo(Map.of(201, 10L, 409, 190L));
        assertThat(repoCount()).isEqualTo(10);
        assertThat(counted()).isEqualTo(10);
    }

    @Test
    void countersEqualARecountAfterCreatesAndDeletesAtOnce() {
        var requests = new ArrayList<HttpRequest>();
        for (int i = 0; i < 100; i++) {
            String name = "r" + i % 5;
            requests.add(Swarm.post(api, repos, "{\"repository\":\"" + name + "\",\"is_public\":false}"));
            requests.add(Swarm.delete(api, repos + "/" + name));
        }
        assertThat(Swarm.send(requests).keySet()).isSubsetOf(201, 204, 404, 409);
        assertThat(repoCount()).isEqualTo(counted());
        api.get("/v2/manage/repos?namespace=" + namespace)
                .body("", hasSize(counted()))
                .header("Content-Range", "0-" + counted() + "/" + counted());
    }

    @Test
    void anUpdateFindsTheRepositoryOrDoesNot() {
        var requests = new ArrayList<HttpRequest>();
        for (int i = 0; i < 30; i++) {
            api.createRepository(namespace, "r" + i);
            String json = "{\"is_public\":true,\"description\":\"" + i + "\"}";
            requests.add(Swarm.patch(api, repos + "/r" + i, json));
            requests.add(Swarm.delete(api, repos + "/r" + i));
            requests.add(Swarm.patch(api, repos + "/r" + i, json));
        }
        var answers = Swarm.send(requests);
        assertThat(answers.keySet()).isSubsetOf(201, 204, 404);
        assertThat(answers).containsEntry(204, 30L);
    }

    @Test
    void updatesAtOnceOfDifferentFieldsAllCount() {
        api.createRepository(namespace, "a");
        var requests = new ArrayList<HttpRequest>();
        for (int i = 0; i < 20; i++) {
            requests.add(Swarm.patch(api, repos + "/a", "{\"is_public\":true,\"category\":\"linux\"}"));
            requests.add(Swarm.patch(api, repos + "/a", "{\"is_public\":true,\"description\":\"after\"}"));
        }
        assertThat(Swarm.send(requests)).isEqualTo(Map.of(201, 40L));
        api.get(repos + "/a").body("category", equalTo("linux")).body("description", equalTo("after"));
    }

    private int repoCount() {
        return api.get("/v2/manage/namespaces?namespace=" + namespace).extract().path("namespaces[0].repo_count");
    }

    /** How many rows there are, by a search that no counter answers. */
    private int counted() {
        List<String> names = api.get("/v2/manage/repos?limit=1000&filter=namespace::" + namespace)
                .extract()
                .path("name");
        return names.size();
    }
}
