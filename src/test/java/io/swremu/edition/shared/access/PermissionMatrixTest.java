package io.swremu.edition.shared.access;

import static io.swremu.edition.shared.access.PermissionTable.Resource.ACCOUNT;
import static io.swremu.edition.shared.access.PermissionTable.Resource.AGENCY;
import static io.swremu.edition.shared.access.PermissionTable.Resource.NAMESPACE;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.swremu.edition.shared.access.PermissionTable.Row;
import io.swremu.testing.Api;
import io.swremu.testing.ServerTest;
import io.swremu.testing.TestImage;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every operation for every kind of caller: allowed, or refused with which status and code. */
@ServerTest
class PermissionMatrixTest {
    @LocalServerPort
    private int port;

    /** Who calls, and as which user. */
    private enum Subject {
        ADMINISTRATOR("AKALICE0000000000001", Level.MANAGE),
        CREATOR("AKBOB", Level.MANAGE),
        MANAGER("AKCAROL", Level.MANAGE),
        EDITOR("AKDAVE", Level.EDIT),
        READER("AKFRANK", Level.READ),
        NONE("AKGRACE", Level.NONE),
        OTHER_ACCOUNT("AKERIN", Level.NONE),
        NONE_ON_A_PUBLIC_REPOSITORY("AKGRACE", Level.GUEST),
        OTHER_ACCOUNT_ON_A_PUBLIC_REPOSITORY("AKERIN", Level.GUEST),
        NOBODY("", Level.NONE);

        private final String accessKey;
        private final Level level;

        Subject(String accessKey, Level level) {
            this.accessKey = accessKey;
            this.level = level;
        }

        private boolean isForeign() {
            return this == OTHER_ACCOUNT || this == OTHER_ACCOUNT_ON_A_PUBLIC_REPOSITORY;
        }

        private boolean seesItPublic() {
            return level == Level.GUEST;
        }
    }

    @Test
    void everyOperationOfTheManagementApiHasARow() {
        Map<String, Map<String, Map<String, Object>>> paths = Api.on(port)
                .anonymous()
                .get("/v3/api-docs")
                .then()
                .extract()
                .jsonPath()
                .getMap("paths");
        Set<String> served = paths.entrySet().stream()
                .filter(path -> !path.getKey().matches("/v3(\\.0)?(/.*)?")
                        || path.getKey().startsWith("/v3/manage/"))
                .filter(path -> !path.getKey().startsWith("/_swr/"))
                .flatMap(path -> path.getValue().values().stream())
                .map(operation -> String.valueOf(operation.get("operationId")))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(PermissionTable.ROWS).extracting(Row::operation).containsExactlyInAnyOrderElementsOf(served);
    }

    @TestFactory
    Stream<DynamicNode> theTableHolds() {
        return PermissionTable.ROWS.stream()
                .map(row -> DynamicContainer.dynamicContainer(
                        row.operation(),
                        Arrays.stream(Subject.values())
                                .map(subject -> DynamicTest.dynamicTest(
                                        subject.name().toLowerCase(Locale.ROOT), () -> check(row, subject)))));
    }

    private void check(Row row, Subject subject) {
        String organization = "matrix-" + Integer.toString(row.operation().hashCode() & 0xffffff, 36) + "-"
                + subject.name().toLowerCase(Locale.ROOT).replace('_', '-');
        String id = row.resource() == ACCOUNT || row.resource() == AGENCY
                ? ""
                : prepare(organization, subject.seesItPublic(), row);
        var request = subject == Subject.NOBODY
                ? Api.on(port).anonymous()
                : Api.on(port).as(subject.accessKey).request();
        if (!row.body().isEmpty()) {
            request.contentType(ContentType.JSON).body(row.body().replace("{ns}", organization));
        }
        Response answer = request.request(
                row.method(), row.path().replace("{ns}", organization).replace("{id}", id));

        Expected expected = expected(row, subject);
        boolean thereAlready = row.resource() == AGENCY && answer.statusCode() == 409;
        assertThat(thereAlready ? row.success() : answer.statusCode())
                .as(answer.asString())
                .isEqualTo(expected.status());
        if (!expected.code().isEmpty()) {
            assertThat(answer.jsonPath().getString("error_code")).isEqualTo(expected.code());
        }
    }

    private record Expected(int status, String code) {}

    private static Expected expected(Row row, Subject subject) {
        if (row.open()) {
            return new Expected(row.success(), "");
        }
        if (subject == Subject.NOBODY) {
            return new Expected(401, "APIGW.0301");
        }
        Level level = row.resource() == NAMESPACE && subject.seesItPublic() ? Level.NONE : subject.level;
        boolean allowed = switch (row.resource()) {
            case ACCOUNT -> true;
            case AGENCY -> subject == Subject.ADMINISTRATOR || subject.isForeign();
            case ADMINISTRATION -> subject == Subject.ADMINISTRATOR;
            default -> level.includes(row.needs());
        };
        if (allowed) {
            return new Expected(row.success(), "");
        }
        boolean invisible = subject.isForeign() && level == Level.NONE;
        return invisible ? new Expected(404, "SVCSTG.SWR.4041061") : new Expected(403, row.refusal());
    }

    /**
     * An organization of bob's with a repository {@code app} and a tag, entries for three users, and what the operation
     * is about.
     *
     * @return the id that the operation's path has, if any
     */
    private String prepare(String organization, boolean isPublic, Row row) {
        Api bob = Api.on(port).as("AKBOB");
        String path = "/v2/manage/namespaces/" + organization;
        bob.createNamespace(organization);
        bob.post(
                        path + "/access",
                        List.of(
                                entry("0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c", "carol", 7),
                                entry("0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d", "dave", 3),
                                entry("0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f", "frank", 1),
                                entry("granted", "granted", 1)))
                .statusCode(201);
        if (row.operation().equals("DeleteNamespaces")) {
            return ""; // only an empty one can be deleted
        }
        bob.post(path + "/repos", Map.of("repository", "app", "is_public", isPublic))
                .statusCode(201);
        if (row.path().contains("v1")) {
            TestImage.of(organization).push(port, "AKBOB", organization + "/app", "v1");
        }
        if (row.operation().equals("UpdateUserRepositoryAuth")) {
            bob.post(path + "/repos/app/access", List.of(entry("granted", "granted", 1)))
                    .statusCode(201);
        }
        if (row.operation().equals("CreateRepoTag")) {
            TestImage.of(organization).push(port, "AKBOB", organization + "/app", "v1");
        }
        if (row.path().endsWith("/access-domains/partner")) {
            share(bob, path, isPublic);
        }
        if (row.operation().equals("DeleteImageSyncRepo")) {
            Api.on(port)
                    .as("AKALICE0000000000001")
                    .post(path + "/repos/app/sync_repo", PermissionTable.SYNC_TARGET)
                    .statusCode(200);
        }
        if (row.path().endsWith("/triggers/deploy")) {
            bob.post(path + "/repos/app/triggers", PermissionTable.TRIGGER).statusCode(201);
        }
        if (row.path().endsWith("/retentions/{id}")) {
            int id = bob.post(path + "/repos/app/retentions", PermissionTable.POLICY)
                    .statusCode(201)
                    .extract()
                    .path("id");
            return Integer.toString(id);
        }
        return "";
    }

    /** A shared repository may become public, but not the other way round. */
    private static void share(Api bob, String path, boolean isPublic) {
        bob.patch(path + "/repos/app", Map.of("is_public", false)).statusCode(201);
        bob.post(path + "/repositories/app/access-domains", PermissionTable.SHARE)
                .statusCode(201);
        bob.patch(path + "/repos/app", Map.of("is_public", isPublic)).statusCode(201);
    }

    private static Map<String, Object> entry(String id, String name, int auth) {
        return Map.of("user_id", id, "user_name", name, "auth", auth);
    }
}
