package io.swremu.companion.seed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import io.swremu.companion.api.Seed;
import io.swremu.testing.Api;
import io.swremu.testing.Fresh;
import io.swremu.testing.ServerTest;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The schema for editors knows what the loader knows, and refuses what it refuses. */
@ServerTest
class SeedSchemaTest {
    private final Api api;
    private final String schema;

    SeedSchemaTest(Api api) {
        this.api = api;
        this.schema = api.anonymous()
                .get("/_swr/seed.schema.json")
                .then()
                .statusCode(200)
                .contentType("application/schema+json")
                .extract()
                .asString();
    }

    /** Each key, and whether it is mandatory, by the name of its object. */
    @Test
    void bothKnowTheSameKeys() {
        var inSchema = new TreeMap<String, Set<String>>();
        JsonNode root = JsonMapper.shared().readTree(schema);
        inSchema.put("seed", keys(root));
        root.path("$defs").properties().forEach(def -> inSchema.put(def.getKey(), keys(def.getValue())));
        var inRecords = new TreeMap<String, Set<String>>();
        collect(Seed.class, inRecords, new HashSet<>());
        assertThat(inSchema).isEqualTo(inRecords);
    }

    private static Set<String> keys(JsonNode object) {
        assertThat(object.path("additionalProperties").asBoolean(true)).isFalse();
        var required = new TreeSet<String>();
        object.path("required").forEach(key -> required.add(key.asString()));
        return object.path("properties").properties().stream()
                .map(Map.Entry::getKey)
                .map(key -> required.contains(key) ? key + "!" : key)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static void collect(Class<?> type, Map<String, Set<String>> known, Set<Class<?>> seen) {
        if (!type.isRecord() || !seen.add(type)) {
            return;
        }
        known.put(
                type.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT),
                Arrays.stream(type.getRecordComponents())
                        .map(component -> MandatoryValues.keyOf(component) + (isMandatory(component) ? "!" : ""))
                        .collect(Collectors.toCollection(TreeSet::new)));
        for (RecordComponent component : type.getRecordComponents()) {
            Type held = component.getGenericType();
            Type item = held instanceof ParameterizedType list ? list.getActualTypeArguments()[0] : held;
            if (item instanceof Class<?> part) {
                collect(part, known, seen);
            }
        }
    }

    private static boolean isMandatory(RecordComponent component) {
        boolean container = Set.of(List.class, Map.class).contains(component.getType());
        return !container && !component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private Validator.Result validate(String document) {
        return new ValidatorFactory().validate(schema, document);
    }

    private int load(String document) {
        return api.anonymous()
                .contentType("application/json")
                .body(document.getBytes(StandardCharsets.UTF_8))
                .post("/_swr/seed")
                .statusCode();
    }

    /** A document with one repository, which has these further keys. */
    private static String with(String repository) {
        String name = Fresh.name();
        return """
                {"accounts": [{"name": "%s", "users": [{"name": "ann"}, {"name": "bob"}]}],
                 "organizations": [{"name": "%s", "account": "%s", "repositories": [{"name": "app"%s}]}]}""".formatted(name, name, name, repository.isEmpty() ? "" : ", " + repository);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\"category\": \"linux\", \"description\": \"x\", \"is_public\": true, \"creator\": \"bob\"",
                "\"created_at\": \"2026-01-01T00:00:00Z\", \"updated_at\": \"2026-01-02T00:00:00.5Z\"",
                "\"permissions\": [{\"user\": \"bob\", \"level\": \"edit\"}]",
                "\"shares\": [{\"account\": \"globex\", \"deadline\": \"2030-12-31\"}]",
                "\"retention\": [{\"days\": 30}, {\"num\": 5, \"tag_selectors\": [{\"kind\": \"regexp\", \"pattern\": \"v.*\"}]}]",
                "\"sync_rules\": [{\"region\": \"cn-east-3\", \"organization\": \"other\", \"override\": true}]",
                "\"images\": [{\"tags\": [\"1.0\"], \"layers\": [{\"size\": 2048}], \"platforms\": [\"linux/arm64/v8\"], \"format\": \"oci\"}]"
            })
    void bothTakeWhatIsRight(String repository) {
        String document = with(repository);
        assertThat(validate(document).getErrors()).isEmpty();
        assertThat(load(document)).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"colour\": \"red\"",
                "\"category\": \"blue\"",
                "\"is_public\": \"true\"",
                "\"is_public\": 1",
                "\"description\": 5",
                "\"images\": {}",
                "\"images\": [null]",
                "\"images\": [{\"tags\": [1]}]",
                "\"images\": [{\"tags\": [\"a b\"]}]",
                "\"images\": [{\"layers\": [{}]}]",
                "\"images\": [{\"layers\": [{\"size\": 2047}]}]",
                "\"images\": [{\"layers\": [{\"size\": 1073741825}]}]",
                "\"images\": [{\"layers\": [{\"size\": 4096.5}]}]",
                "\"images\": [{\"platforms\": [\"linux\"]}]",
                "\"images\": [{\"platforms\": [\"linux/amd64\", \"linux/amd64\"]}]",
                "\"images\": [{\"format\": \"zip\"}]",
                "\"images\": [{\"ref\": \"v1\"}]",
                "\"images\": [{\"from\": \"a.tar\", \"format\": \"oci\"}]",
                "\"images\": [{\"manifest\": \"{}\"}]",
                "\"images\": [{\"labels\": {\"a\": 1}}]",
                "\"retention\": [{}]",
                "\"retention\": [{\"days\": 3, \"num\": 3}]",
                "\"retention\": [{\"days\": 366}]",
                "\"retention\": [{\"num\": 0}]",
                "\"retention\": [{\"num\": 1, \"tag_selectors\": [{\"kind\": \"label\"}]}]",
                "\"permissions\": [{\"user\": \"bob\", \"level\": \"7\"}]",
                "\"permissions\": [{\"user\": \"bob\"}]",
                "\"shares\": [{\"account\": \"globex\", \"deadline\": \"soon\"}]",
                "\"shares\": [{}]",
                "\"triggers\": [{\"name\": \"a\"}]",
                "\"sync_rules\": [{\"region\": \"cn-east-3\"}]"
            })
    void bothRefuseWhatIsWrong(String repository) {
        String document = with(repository);
        assertThat(validate(document).isValid()).isFalse();
        assertThat(load(document)).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "{\"organisations\": []}",
                "{\"accounts\": [{\"name\": \"\"}]}",
                "{\"accounts\": [{\"name\": \"a\", \"id\": \"xyz\"}]}",
                "{\"accounts\": [{\"name\": \"a\", \"users\": [{\"name\": \"u\", \"password\": \"a\", \"password_hash\": \"b\"}]}]}",
                "{\"accounts\": [{\"name\": \"a\", \"users\": [{\"name\": \"u\", \"access_keys\": [{\"access_key\": \"k\"}]}]}]}",
                "{\"organizations\": [{\"name\": \"manage\"}]}",
                "{\"organizations\": [{\"name\": \"UPPER\"}]}",
                "{\"organizations\": [{}]}",
                "{\"instances\": [{}]}",
                "{\"instances\": [{\"name\": \"X\"}]}",
                "{\"instances\": [{\"name\": \"ab\"}]}",
                "{\"blobs\": {\"sha256:abc\": \"\"}}"
            })
    void bothRefuseWrongDocuments(String document) {
        assertThat(validate(document).isValid()).isFalse();
        assertThat(load(document)).isEqualTo(400);
    }

    /** A document with one instance, which has these further keys. */
    private static String withInstance(String keys) {
        String name = Fresh.name();
        return """
                {"accounts": [{"name": "%s", "users": [{"name": "ann"}]}],
                 "instances": [{"name": "one", "account": "%s"%s}]}""".formatted(name, name, keys.isEmpty() ? "" : ", " + keys.replace("FRESH", name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\"label\": \"FRESH-abc123\", \"project\": \"any\", \"spec\": \"swr.ee.basic\"",
                "\"description\": \"\", \"obs_bucket_name\": \"\", \"enterprise_project_id\": \"0\"",
                "\"created_at\": \"2026-01-01T00:00:00Z\", \"anonymous_access\": true",
                "\"resource_tags\": {\"team\": \"web\", \"empty\": \"\"}",
                "\"credentials\": [{\"name\": \"ci.2\", \"auth_token\": \"FRESH\"}]",
                "\"domain_names\": [{\"name\": \"*.FRESH.test\"}]",
                "\"namespaces\": [{\"name\": \"a\", \"severity\": \"low\", \"cve_allowlist\": {\"cve_ids\": [\"CVE-1\"]}}]",
                "\"namespaces\": [{\"name\": \"a\", \"repositories\": [{\"name\": \"b/c__d\", \"images\": [{\"tags\": [\"v1\"]}]}]}]"
            })
    void bothTakeInstances(String keys) {
        String document = withInstance(keys);
        assertThat(validate(document).getErrors()).isEmpty();
        assertThat(load(document)).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"id\": \"one\"",
                "\"label\": \"one\"",
                "\"label\": \"one-mirror\"",
                "\"label\": \"One-abc123\"",
                "\"project\": \" \"",
                "\"spec\": \"large\"",
                "\"vpc_id\": \"\"",
                "\"anonymous_access\": \"true\"",
                "\"resource_tags\": [{\"key\": \"a\", \"value\": \"b\"}]",
                "\"resource_tags\": {\"a\": null}",
                "\"resource_tags\": {\" \": \"b\"}",
                "\"credentials\": [{\"name\": \"a\"}]",
                "\"credentials\": [{\"name\": \"a\", \"auth_token\": \"\"}]",
                "\"credentials\": [{\"name\": \"a\", \"auth_token\": \"a\", \"auth_token_hash\": \"a\"}]",
                "\"credentials\": [{\"name\": \"a\", \"auth_token_hash\": \"a\"}]",
                "\"credentials\": [{\"name\": \"A\", \"auth_token\": \"a\"}]",
                "\"domain_names\": [{\"name\": \"local\"}]",
                "\"domain_names\": [{\"name\": \"a.test\", \"certificate_id\": \"\"}]",
                "\"namespaces\": [{}]",
                "\"namespaces\": [{\"name\": \"A\"}]",
                "\"namespaces\": [{\"name\": \"a\", \"severity\": \"bad\"}]",
                "\"namespaces\": [{\"name\": \"a\", \"cve_allowlist\": {\"expires_at\": -1}}]",
                "\"namespaces\": [{\"name\": \"a\", \"cve_allowlist\": {\"cve_ids\": [\"a\", \"a\"]}}]",
                "\"namespaces\": [{\"name\": \"a\", \"cve_allowlist\": {\"cve_ids\": [\"\"]}}]",
                "\"namespaces\": [{\"name\": \"a\", \"repositories\": [{\"name\": \"b//c\"}]}]",
                "\"namespaces\": [{\"name\": \"a\", \"repositories\": [{\"name\": \"b\", \"is_public\": true}]}]"
            })
    void bothRefuseWrongInstances(String keys) {
        String document = withInstance(keys);
        assertThat(validate(document).isValid()).isFalse();
        assertThat(load(document)).isEqualTo(400);
    }
}
