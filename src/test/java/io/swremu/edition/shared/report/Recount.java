package io.swremu.edition.shared.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.swremu.testing.Api;
import io.swremu.testing.RunningServer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Counts what an account has anew, one thing after the other: organizations and repositories by walking through the
 * lists, tags and bytes by the registry protocol. It fetches manifests, which counts as pulls.
 */
final class Recount {
    private static final String REPOSITORIES = "/v2/manage/repos?limit=2&offset=";

    private final RunningServer server;
    private final String accessKey;
    private final Api api;
    private final Map<String, Long> needed = new HashMap<>();
    private final Map<String, Long> neededByTags = new HashMap<>();
    private final Map<String, Integer> repositoriesOf = new HashMap<>();
    private int repositories;
    private int tags;

    private Recount(RunningServer server, String accessKey) {
        this.server = server;
        this.accessKey = accessKey;
        this.api = server.api().as(accessKey);
    }

    /**
     * Counts, and compares each number that the management API shows with the count.
     *
     * @param pushed the digests of all manifests that were ever pushed: the protocol lists only those with a tag
     * @return bytes of the blobs that manifests need
     */
    static long compare(RunningServer server, String accessKey, Set<String> pushed) {
        var recount = new Recount(server, accessKey);
        List<Map<String, Object>> listed = recount.repositories();
        listed.forEach(repository -> recount.repository(repository, pushed));
        recount.compareTotals(listed.size());
        return recount.needed.values().stream().mapToLong(Long::longValue).sum();
    }

    private List<Map<String, Object>> repositories() {
        var all = new ArrayList<Map<String, Object>>();
        List<Map<String, Object>> page;
        do {
            page = api.get(REPOSITORIES + all.size()).statusCode(200).extract().path("$");
            all.addAll(page);
        } while (!page.isEmpty());
        return all;
    }

    private void repository(Map<String, Object> listed, Set<String> pushed) {
        String namespace = String.valueOf(listed.get("namespace"));
        String name = String.valueOf(listed.get("name"));
        String shown = "/v2/manage/namespaces/" + namespace + "/repos/" + name.replace('/', '$');
        JsonPath repository = api.get(shown).statusCode(200).extract().jsonPath();

        Set<String> tagNames = new TreeSet<>(tags(namespace + "/" + name));
        neededByTags.clear();
        tagNames.forEach(tag -> add(manifest(namespace + "/" + name, tag), namespace + "/" + name, neededByTags));
        needed.putAll(neededByTags);
        pushed.forEach(digest -> add(manifest(namespace + "/" + name, digest), namespace + "/" + name, needed));
        repositories++;
        repositoriesOf.merge(namespace, 1, Integer::sum);
        tags += tagNames.size();

        long size = neededByTags.values().stream().mapToLong(Long::longValue).sum();
        assertThat(repository.getLong("num_images")).isEqualTo(tagNames.size());
        assertThat(repository.getLong("size")).isEqualTo(size);
        assertThat(number(listed, "num_images").longValue()).isEqualTo(tagNames.size());
        assertThat(number(listed, "size").longValue()).isEqualTo(size);
        assertThat(listed.get("num_download")).isEqualTo(repository.getInt("num_download"));
        assertThat((List<?>) listed.get("tags")).hasSize(tagNames.size());
        List<String> inTheList =
                api.get(shown + "/tags").statusCode(200).extract().path("Tag");
        assertThat(inTheList).containsExactlyInAnyOrderElementsOf(tagNames);
    }

    private List<String> tags(String repository) {
        return registry()
                .get("/v2/" + repository + "/tags/list")
                .then()
                .statusCode(200)
                .extract()
                .path("tags");
    }

    /** The blobs that a manifest needs, those of an index's images included; nothing if there is no such manifest. */
    private void add(Response manifest, String repository, Map<String, Long> blobs) {
        if (manifest.statusCode() == 404) {
            return;
        }
        JsonPath json = new JsonPath(manifest.asString());
        if (json.get("manifests") != null) {
            List<String> children = json.getList("manifests.digest");
            children.forEach(child -> add(manifest(repository, child), repository, blobs));
            return;
        }
        List<Map<String, Object>> layers = json.getList("layers");
        Stream.concat(Stream.of(json.<Map<String, Object>>get("config")), layers.stream())
                .forEach(blob -> blobs.put(
                        String.valueOf(blob.get("digest")), number(blob, "size").longValue()));
    }

    private Response manifest(String repository, String reference) {
        return registry().get("/v2/" + repository + "/manifests/" + reference);
    }

    private RequestSpecification registry() {
        return server.api().as(accessKey).registry();
    }

    private void compareTotals(int listed) {
        JsonPath organizations =
                api.get("/v2/manage/namespaces").statusCode(200).extract().jsonPath();
        List<String> names = organizations.getList("namespaces.name");
        List<Integer> counts = organizations.getList("namespaces.repo_count");
        for (int i = 0; i < names.size(); i++) {
            assertThat(counts.get(i)).as(names.get(i)).isEqualTo(repositoriesOf.getOrDefault(names.get(i), 0));
        }
        if (listed > 0) {
            assertThat(api.get("/v2/manage/repos").extract().<List<Integer>>path("total_range"))
                    .containsOnly(repositories);
        }
        JsonPath overview =
                api.get("/v2/manage/overview").statusCode(200).extract().jsonPath();
        assertThat(overview.getInt("namspace_num")).isEqualTo(names.size());
        assertThat(overview.getInt("repo_num")).isEqualTo(repositories);
        assertThat(overview.getInt("image_num")).isEqualTo(tags);
        long stored = needed.values().stream().mapToLong(Long::longValue).sum();
        assertThat(number(overview.get("store_space"))).isEqualTo(megabytes(stored));
        List<Object> levels = api.get("/v2/manage/reports/store/daily")
                .statusCode(200)
                .extract()
                .path("value");
        assertThat(number(levels.get(levels.size() - 1))).isEqualTo(megabytes(stored));
        assertThat(api.get("/v2/manage/projects/any/quotas").extract().<Integer>path("quotas[0].used"))
                .isEqualTo(names.size());
    }

    /** A number as it is written: the JSON library of these tests has less precise ones. */
    static double number(Object json) {
        return Double.parseDouble(json.toString());
    }

    /** Bytes as the figures show them. */
    static double megabytes(long bytes) {
        return Math.round(bytes / 1048576.0 * 100) / 100.0;
    }

    private static Number number(Map<String, ?> fields, String name) {
        return (Number) Objects.requireNonNull(fields.get(name), name);
    }
}
