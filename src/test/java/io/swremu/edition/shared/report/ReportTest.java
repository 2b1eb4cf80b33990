package io.swremu.edition.shared.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.swremu.identity.directory.Holder;
import io.swremu.identity.directory.Registries;
import io.swremu.testing.Api;
import io.swremu.testing.Fresh;
import io.swremu.testing.MovableClock;
import io.swremu.testing.RunningServer;
import io.swremu.testing.TestImage;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reports from day to day, on servers whose time the test moves. */
@Tag("slow")
class ReportTest {
    private static final Duration DAY = Duration.ofDays(1);
    private static final int DAYS = 30;
    private static final int MEGABYTE = 1 << 20;

    private final MovableClock clock = new MovableClock();
    private final String account = Fresh.name();
    private final String organization = Fresh.name();

    /** A server with a database of its own: work in the background would be shared, and its time is not that of others. */
    private RunningServer start(String interval) {
        return RunningServer.at(
                clock,
                "--spring.datasource.url=jdbc:h2:mem:" + Fresh.name()
                        + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1",
                "--swr.usage.interval=" + interval,
                "--swr.iam.accounts[0].name=" + account,
                "--swr.iam.accounts[0].users[0].name=anna",
                "--swr.iam.accounts[0].users[0].access-key=AKANNA");
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /** The values of a report, which must have the last 30 days in their order. */
    private List<Double> report(Api api, String resource) {
        List<Map<String, Object>> days = api.get("/v2/manage/reports/" + resource + "/daily")
                .statusCode(200)
                .extract()
                .path("$");
        assertThat(days).hasSize(DAYS);
        var values = new ArrayList<Double>();
        for (int i = 0; i < DAYS; i++) {
            assertThat(days.get(i)).containsOnlyKeys("date", "value");
            assertThat(days.get(i))
                    .containsEntry("date", today().minusDays(DAYS - 1L - i).toString());
            values.add(Double.valueOf(String.valueOf(days.get(i).get("value"))));
        }
        return values;
    }

    /** A report that ends with these values and has zeros, or another value, before. */
    private static List<Double> ending(double before, double... values) {
        var all = new ArrayList<Double>();
        for (int i = values.length; i < DAYS; i++) {
            all.add(before);
        }
        for (double value : values) {
            all.add(value);
        }
        return all;
    }

    private TestImage push(RunningServer server, String tag, int megabytes) {
        var layer = new byte[megabytes * MEGABYTE];
        layer[0] = (byte) megabytes;
        var image = new TestImage(TestImage.of(tag).config(), layer);
        image.push(server.api().as("AKANNA"), organization + "/app", tag);
        return image;
    }

    private void pull(RunningServer server, TestImage image) {
        server.api()
                .as("AKANNA")
                .registry()
                .get("/v2/" + organization + "/app/blobs/" + TestImage.digest(image.layer()))
                .then()
                .statusCode(200);
    }

    @Test
    void daysFollowEachOtherAndWhatIsNotRecordedIsCarriedForward() {
        try (var server = start("10000d")) {
            Api api = server.api();
            UsageService usage = server.bean(UsageService.class);
            assertThat(report(api, "store")).isEqualTo(ending(0, 0));
            assertThat(report(api, "downflow")).isEqualTo(ending(0, 0));

            api.createNamespace(organization);
            var three = push(server, "v1", 3);
            assertThat(report(api, "store")).as("today's level is that of now").isEqualTo(ending(0, 3));
            pull(server, three);
            pull(server, three);
            assertThat(report(api, "downflow")).isEqualTo(ending(0, 6));
            usage.recordStore();
            var two = push(server, "v2", 2);
            usage.recordStore(); // the last one of a day is its level
            usage.recordStore();

            clock.move(DAY.multipliedBy(3)); // nobody looked on the two days between
            pull(server, two);
            assertThat(report(api, "store")).isEqualTo(ending(0, 5, 5, 5, 5));
            assertThat(report(api, "downflow")).isEqualTo(ending(0, 6, 0, 0, 2));

            clock.move(DAY); // the day before has pulls, but no level of its own
            delete(api, "v1");
            assertThat(report(api, "store")).isEqualTo(ending(0, 5, 5, 5, 5, 2));
            usage.recordStore();
            assertThat(report(api, "downflow")).isEqualTo(ending(0, 6, 0, 0, 2, 0));

            clock.move(DAY.multipliedBy(25)); // the first day is the oldest of the report
            assertThat(report(api, "store").subList(0, 6)).containsExactly(5.0, 5.0, 5.0, 5.0, 2.0, 2.0);
            assertThat(report(api, "downflow").subList(0, 4)).containsExactly(6.0, 0.0, 0.0, 2.0);

            clock.move(DAY); // and now it is none of it any more, but its level is known
            assertThat(report(api, "store").subList(0, 4)).containsExactly(5.0, 5.0, 5.0, 2.0);
            assertThat(report(api, "downflow").subList(0, 4)).containsExactly(0.0, 0.0, 2.0, 0.0);
            delete(api, "v2");
            assertThat(report(api, "store").get(DAYS - 1)).isZero();
            usage.recordStore();

            clock.move(DAY.multipliedBy(60));
            assertThat(report(api, "store")).isEqualTo(ending(0, 0));
            assertThat(api.get("/v2/manage/overview").extract().jsonPath().getDouble("downflow_size"))
                    .as("the overview is about all days")
                    .isEqualTo(8.0);
        }
    }

    private void delete(Api api, String tag) {
        api.delete("/v2/manage/namespaces/" + organization + "/repos/app/tags/" + tag)
                .statusCode(204);
    }

    @Test
    void theLevelOfADayIsWrittenDownByItself() {
        try (var server = start("1h")) {
            Api api = server.api();
            api.createNamespace(organization);
            push(server, "v1", 3);
            String domainId = api.get("/v2/manage/overview").extract().path("domain_id");
            var holder = new Holder(
                    domainId,
                    server.bean(Registries.class).ofRegion("cn-north-4").id());
            DailyUsages days = server.bean(DailyUsages.class);
            assertThat(days.findDays(holder, today(), today())).isEmpty();

            clock.move(Duration.ofHours(1));
            await().until(() -> days.findDays(holder, today(), today()).stream()
                    .anyMatch(day -> Objects.equals(day.storeBytes(), level())));

            clock.move(DAY);
            delete(api, "v1");
            assertThat(report(api, "store")).isEqualTo(ending(0, 3, 0));
        }
    }

    @Test
    void aPullThatCannotBeCountedIsAPullAllTheSame() {
        try (var server = start("1h")) {
            server.api().createNamespace(organization);
            var image = push(server, "v1", 1);
            JdbcTemplate database = new JdbcTemplate(server.bean(DataSource.class));
            database.execute("alter table daily_usage rename to away");
            pull(server, image);
            database.execute("alter table away rename to daily_usage");

            assertThat(report(server.api(), "downflow")).isEqualTo(ending(0, 0));
            pull(server, image);
            assertThat(report(server.api(), "downflow")).isEqualTo(ending(0, 1));
        }
    }

    private static long level() {
        return 3 * MEGABYTE + TestImage.of("v1").config().length;
    }
}
