package io.swremu.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import tools.jackson.databind.json.JsonMapper;

/** Each path belongs to one API, though the management APIs and the registry share words. */
class SurfaceTest {
    private static final List<String> WORDS =
            List.of("manifests", "blobs", "referrers", "tags", "list", "uploads", "manage", "namespaces", "repos");

    @Test
    void noOperationOfTheManagementApiIsTakenForTheRegistryWhateverStandsInItsPath() throws IOException {
        var operations =
                JsonMapper.shared().readTree(Files.readString(Path.of("src/test/resources/contract/operations.json")));
        List<String> paths = operations
                .path("operations")
                .valueStream()
                .map(operation -> operation.path("path").asString())
                .filter(path -> path.startsWith("/v2/manage/"))
                .toList();
        assertThat(paths).hasSizeGreaterThan(20);
        for (String path : paths) {
            for (String one : WORDS) {
                for (String other : WORDS) {
                    String called = path.replaceFirst("\\{[^}]+}", one).replaceAll("\\{[^}]+}", other);
                    assertThat(Surface.of(called)).as(called).isEqualTo(Surface.MANAGEMENT);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v2/",
                "/v2/group/app/manifests/v1",
                "/v2/manage/manifests/v1",
                "/v2/manage/x/blobs/uploads/",
                "/v2/manage/x/tags/list",
                "/v2/manage/namespaces/manifests/v1",
                "/v2/manage/namespaces/blobs/uploads/",
                "/v2/manage/repos/manifests/v1",
                "/v2/manage/projects/blobs/uploads/"
            })
    void imagesOfAnOrganizationThatCannotExistBelongToTheRegistry(String path) {
        assertThat(Surface.of(path)).isEqualTo(Surface.REGISTRY);
    }

    @Test
    void noOperationOfTheEnterpriseEditionIsTakenForTheRegistryWhateverNameAClientChooses() {
        for (AbsentOperation operation : AbsentOperation.all()) {
            for (String one : WORDS) {
                for (String other : WORDS) {
                    String called = operation
                            .path()
                            .replaceAll("\\{[^}]+:([a-z]+)}", "$1")
                            .replace("{namespace_name}", one)
                            .replaceAll("\\{(repository_name|reference|tag_name|sub_resource_id)}", other)
                            .replaceAll("\\{[^}]+}", "0a1b2c3d");
                    assertThat(Surface.of(called)).as(called).isEqualTo(Surface.ENTERPRISE);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v2/group/instances/manifests/v1",
                "/v2/group/instances/manifests/artifacts",
                "/v2/group/instances/blobs/uploads/",
                "/v2/group/instances/tags/list",
                "/v2/instances/app/manifests/v1",
                "/v2/group/instances/app/namespaces/manifests/v1",
                "/v2/group/instances/app/namespaces/n/repositories/r/blobs/uploads/",
                "/v2/group/jobs/manifests/v1"
            })
    void imagesWithTheWordsOfTheEnterpriseEditionInTheirNamesBelongToTheRegistry(String path) {
        assertThat(Surface.of(path)).isEqualTo(Surface.REGISTRY);
    }

    @ParameterizedTest
    @CsvSource({
        "/v2/manage, MANAGEMENT",
        "/v3/manage/repos, MANAGEMENT",
        "/v2/p/instances, ENTERPRISE",
        "/v2/instances/i/namespaces/n/repositories/r/tags, ENTERPRISE",
        "/v2/p/instances/a%0Ab%C2%85c/configurations, ENTERPRISE",
        "/v2/p/instances/i/namespaces/n/repositories/r/artifacts/%0D/accessories, ENTERPRISE",
        "/v2/p/jobs/1, ENTERPRISE",
        "/v2/p/jobs/1/2, PUBLIC",
        "/v3, IAM",
        "/v3/managers, IAM",
        "/v3.0/OS-CREDENTIAL/credentials, IAM",
        "/v3.0/OS-USER/users, IAM_EXTENSIONS",
        "/v2/_catalog, REGISTRY",
        "/swr/auth/v2/registry/auth/, REGISTRY_TOKENS",
        "/dockyard/v2/namespaces, HARBOR",
        "/_swr/scrub, COMPANION",
        "/_swr/ca.pem, PUBLIC",
        "/_swr/ca.pem/, COMPANION",
        "/livez, HEALTH",
        "/actuator/prometheus, HEALTH",
        "/v2, PUBLIC",
        "/v3/api-docs/swagger-config, PUBLIC",
        "/swagger-ui/index.html, PUBLIC",
        "/_swrx, PUBLIC",
        "/_registry/group/app/manifests/v1, CLOSED"
    })
    void aPathBelongsToOneApi(String path, Surface surface) {
        assertThat(Surface.of(new MockHttpServletRequest("GET", path))).isEqualTo(surface);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v2/%6Danage/namespaces",
                "/v2/manage;a=b/namespaces",
                "/v2/p/%69nstances",
                "/%763/users",
                "/%5Fswr/scrub",
                "/%5Fregistry/group/app/manifests/v1",
                "/v2/%5Fcatalog",
                "/%64ockyard/v2/namespaces"
            })
    void aSpellingThatHidesAnApiIsClosed(String path) {
        assertThat(Surface.of(new MockHttpServletRequest("GET", path))).isEqualTo(Surface.CLOSED);
    }

    @Test
    void aSpellingThatChangesNothingIsOpen() {
        assertThat(Surface.of(new MockHttpServletRequest("GET", "/v2/manage/namespaces/%61bc")))
                .isEqualTo(Surface.MANAGEMENT);
        assertThat(Surface.of(new MockHttpServletRequest("GET", "/v2/group/%61pp/manifests/v1")))
                .isEqualTo(Surface.REGISTRY);
    }
}
