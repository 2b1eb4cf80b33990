package io.swremu.edition.shared.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.swremu.edition.shared.access.PermissionTable.Row;
import io.swremu.testing.Api;
import io.swremu.testing.Fresh;
import io.swremu.testing.RunningServer;
import io.swremu.testing.StoreCalls;
import io.swremu.testing.StoreCalls.Calls;
import io.swremu.testing.TestImage;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/**
 * What each operation that reads asks of the database, for an administrator and for a user who may only read: one
 * transaction, and no more than two statements. Counted, not timed.
 */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReadCostTest {
    private static final int USUAL = 2;
    private static final String READER = "0123456789abcdef0123456789abcdef";

    /** Operations that take more statements, each for a reason of its own. */
    private static final Map<String, Integer> MORE = Map.of(
            "ListReposDetails",
                    3, // for a reader no counter has the total: it is counted before, so that a page after the
            // last row need not be looked for
            "ListSharedReposDetails", 3, // likewise
            "ShowTrigger", 3, // its firings are many for one trigger
            "ListReferences", 3, // the tag, and then the subject that it may have, lead to what is listed
            "ListRepoAccessories", 5, // two kinds of accessories, of which one is counted; few images have any
            "ShowDomainOverview", 5, // figures from four tables that have nothing in common
            "ShowDomainResourceReports", 3); // the days, the last one before them, and today, which is summed up

    private final StoreCalls calls = new StoreCalls();
    private final String organization = Fresh.name();
    private RunningServer server;
    private Api administrator;
    private Api reader;
    private String policy;

    @BeforeAll
    void start() {
        server = RunningServer.beside(
                StoreCalls.class,
                calls,
                "--swr.registry.collect-interval=1000h",
                "--swr.retention.interval=1000h",
                "--swr.usage.interval=1000h",
                "--swr.iam.accounts[0].name=test",
                "--swr.iam.accounts[0].users[0].name=test",
                "--swr.iam.accounts[0].users[1].name=reader",
                "--swr.iam.accounts[0].users[1].id=" + READER,
                "--swr.iam.accounts[0].users[1].access-key=READERKEY");
        administrator = server.api();
        reader = administrator.as("READERKEY");
        String path = "/v2/manage/namespaces/" + organization;
        administrator.createNamespace(organization);
        administrator
                .post(path + "/access", List.of(Map.of("user_id", READER, "user_name", "reader", "auth", 1)))
                .statusCode(201);
        TestImage.of(organization).push(administrator, organization + "/app", "v1");
        administrator
                .post(path + "/repositories/app/access-domains", PermissionTable.SHARE)
                .statusCode(201);
        administrator
                .post(path + "/repos/app/sync_repo", PermissionTable.SYNC_TARGET)
                .statusCode(200);
        administrator
                .post(path + "/repos/app/triggers", PermissionTable.TRIGGER)
                .statusCode(201);
        policy = administrator
                .post(path + "/repos/app/retentions", PermissionTable.POLICY)
                .statusCode(201)
                .extract()
                .path("id")
                .toString();
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @TestFactory
    Stream<DynamicTest> aReadIsOneTransactionOfFewStatements() {
        return PermissionTable.ROWS.stream()
                .filter(row -> row.method().equals("GET"))
                .flatMap(row -> Stream.of(
                        DynamicTest.dynamicTest(
                                row.operation() + " by an administrator", () -> check(row, administrator)),
                        DynamicTest.dynamicTest(row.operation() + " by a reader", () -> check(row, reader))));
    }

    private void check(Row row, Api caller) {
        String path = row.path().replace("{ns}", organization).replace("{id}", policy);
        Calls who = get(caller, "/v2/manage/regions"); // asks for nothing but the caller
        Calls read = get(caller, path);
        int limit = who.statements().size() + MORE.getOrDefault(row.operation(), USUAL);
        assertThat(read.statements()).as(String.join("\n", read.statements())).hasSizeLessThanOrEqualTo(limit);
        assertThat(read.transactions()).isLessThanOrEqualTo(who.transactions() + 1);
        assertThat(read.changes()).isEmpty();
    }

    /** The second of two calls: the first may have had to find out what then is known. */
    private Calls get(Api caller, String path) {
        caller.get(path).statusCode(200);
        return calls.during(() -> caller.get(path).statusCode(200));
    }
}
