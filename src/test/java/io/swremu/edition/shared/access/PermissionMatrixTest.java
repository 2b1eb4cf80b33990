package io.swremu.edition.shared.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.swremu.edition.shared.access.PermissionTable.Row;
import io.swremu.testing.Api;
import io.swremu.testing.Fresh;
import io.swremu.testing.ServerTest;
import io.swremu.testing.TestAccount;
import io.swremu.testing.TestImage;
import java.util.Arrays;
import java.util.HashMap;
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

/** Every operation for every kind of caller: allowed, or refused with which status and code. */
@ServerTest
class PermissionMatrixTest {
    private final Api api;
    private final TestAccount account;

    /** What is there for an operation, until a call changes it. */
    private final Map<String, Prepared> ready = new HashMap<>();

    /** @param id what the operation's path has, if anything */
    private record Prepared(String organization, String id) {}

    PermissionMatrixTest(Api api, TestAccount account) {
        this.api = api;
        this.account = account;
    }

    /** Who calls. */
    enum Subject {
        ADMINISTRATOR,
        CREATOR,
        MANAGER,
        EDITOR,
        READER,
        NONE,
        OTHER_ACCOUNT,
        NONE_ON_A_PUBLIC_REPOSITORY,
        OTHER_ACCOUNT_ON_A_PUBLIC_REPOSITORY,
        NOBODY;

        private boolean seesItPublic() {
            return this == NONE_ON_A_PUBLIC_REPOSITORY || this == OTHER_ACCOUNT_ON_A_PUBLIC_REPOSITORY;
        }
    }

    private RequestSpecification request(Subject subject) {
        return switch (subject) {
            case ADMINISTRATOR -> api.request();
            case CREATOR -> account.user("bob").request();
            case MANAGER -> account.user("carol").request();
            case EDITOR -> account.user("dave").request();
            case READER -> account.user("frank").request();
            case NONE, NONE_ON_A_PUBLIC_REPOSITORY -> account.user("grace").request();
            case OTHER_ACCOUNT, OTHER_ACCOUNT_ON_A_PUBLIC_REPOSITORY ->
                account.stranger().request();
            case NOBODY -> api.anonymous();
        };
    }

    @Test
    void everyOperationOfTheManagementApiHasARow() {
        Map<String, Map<String, Map<String, Object>>> paths =
                api.anonymous().get("/v3/api-docs").then().extract().jsonPath().getMap("paths");
        Set<String> served = paths.entrySet().stream()
                .filter(path -> !path.getKey().matches("/v3(\\.0)?(/.*)?")
                        || path.getKey().startsWith("/v3/manage/"))
                .filter(path -> !path.getKey().startsWith("/_swr/"))
                .flatMap(path -> path.getValue().values().stream())
                .filter(operation -> !String.valueOf(operation.get("tags")).contains("Enterprise Edition"))
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
        String key = row.operation() + (subject.seesItPublic() ? " in public" : "");
        Prepared place = row.path().contains("{ns}")
                ? ready.computeIfAbsent(key, absent -> prepare(row, subject.seesItPublic()))
                : new Prepared(Fresh.name(), "");
        var request = request(subject);
        if (!row.body().isEmpty()) {
            request.contentType(ContentType.JSON).body(row.body().replace("{ns}", place.organization()));
        }
        Response answer = request.request(
                row.method(), row.path().replace("{ns}", place.organization()).replace("{id}", place.id()));

        if (!row.method().equals("GET") && answer.statusCode() / 100 == 2) {
            ready.remove(key);
        }
        assertThat(answer.statusCode())
                .as(answer.asString())
                .isEqualTo(row.statuses().get(subject.ordinal()));
        String code = code(answer.statusCode(), row);
        if (!code.isEmpty()) {
            assertThat(answer.jsonPath().getString("error_code")).isEqualTo(code);
        }
    }

    private static String code(int status, Row row) {
        return switch (status) {
            case 401 -> "APIGW.0301";
            case 403 -> "SVCSTG.SWR." + row.refusal();
            case 404 -> "SVCSTG.SWR.4041061";
            default -> "";
        };
    }

    /**
     * An organization of bob's with a repository {@code app} and a tag, entries for three users, and what the operation is
     * about.
     */
    private Prepared prepare(Row row, boolean isPublic) {
        String organization = Fresh.name();
        Api bob = account.user("bob");
        String path = "/v2/manage/namespaces/" + organization;
        bob.createNamespace(organization);
        bob.post(
                        path + "/access",
                        List.of(
                                entry(account.idOf("carol"), "carol", 7),
                                entry(account.idOf("dave"), "dave", 3),
                                entry(account.idOf("frank"), "frank", 1),
                                entry("granted", "granted", 1)))
                .statusCode(201);
        if (row.operation().equals("DeleteNamespaces")) {
            return new Prepared(organization, ""); // only an empty one can be deleted
        }
        bob.post(path + "/repos", Map.of("repository", "app", "is_public", isPublic))
                .statusCode(201);
        if (row.path().contains("v1")) {
            TestImage.of(organization).push(bob, organization + "/app", "v1");
        }
        if (row.operation().equals("UpdateUserRepositoryAuth")) {
            bob.post(path + "/repos/app/access", List.of(entry("granted", "granted", 1)))
                    .statusCode(201);
        }
        if (row.operation().equals("CreateRepoTag")) {
            TestImage.of(organization).push(bob, organization + "/app", "v1");
        }
        if (row.path().endsWith("/access-domains/partner")) {
            share(bob, path, isPublic);
        }
        if (row.operation().equals("DeleteImageSyncRepo")) {
            api.post(path + "/repos/app/sync_repo", PermissionTable.SYNC_TARGET).statusCode(200);
        }
        if (row.path().endsWith("/triggers/deploy")) {
            bob.post(path + "/repos/app/triggers", PermissionTable.TRIGGER).statusCode(201);
        }
        if (row.path().endsWith("/retentions/{id}")) {
            int id = bob.post(path + "/repos/app/retentions", PermissionTable.POLICY)
                    .statusCode(201)
                    .extract()
                    .path("id");
            return new Prepared(organization, Integer.toString(id));
        }
        return new Prepared(organization, "");
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
