package io.swremu.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** The management API and the registry share paths, and never the same one. */
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
}
