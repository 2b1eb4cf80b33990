package io.swremu.edition.shared.tag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.swremu.testing.Api;
import io.swremu.testing.MovableClock;
import io.swremu.testing.RunningServer;
import io.swremu.testing.TestImage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** When tags were made and last pushed, on a server whose time stands still, so that tags are of the same age. */
@Tag("slow")
class TagTimesTest {
    private static final String REPOSITORY = "/v2/manage/namespaces/times/repos/app";

    @Test
    void tagsKnowTheirFirstAndTheirLastPushAndTiesAreBrokenByTheirIds() {
        var clock = new MovableClock();
        try (var server = RunningServer.at(clock)) {
            Api api = server.api();
            api.createNamespace("times");
            push(server, "b");
            push(server, "a");
            push(server, "c");
            for (String direction : List.of("asc", "desc")) {
                String order = "?order_column=updated_at&order_type=" + direction;
                api.get(REPOSITORY + "/tags" + order).body("Tag", contains("c", "a", "b"));
                assertThat(followed(api, order)).containsExactly("c", "a", "b");
            }
            assertThat(followed(api, "?order_column=tag&order_type=asc")).containsExactly("a", "b", "c");

            clock.move(Duration.ofMillis(1500));
            push(server, "a");
            assertTimes(api, "a", "2026-03-01T12:00:00Z", "2026-03-01T12:00:01.5Z");
            assertTimes(api, "b", "2026-03-01T12:00:00Z", "2026-03-01T12:00:00Z");
            api.get(REPOSITORY).body("updated", equalTo("2026-03-01T12:00:01.5Z"));

            clock.move(Duration.ofSeconds(1));
            copy(api, "a", "d", false);
            copy(api, "a", "b", true);
            assertTimes(api, "d", "2026-03-01T12:00:02.5Z", "2026-03-01T12:00:02.5Z");
            assertTimes(api, "b", "2026-03-01T12:00:00Z", "2026-03-01T12:00:02.5Z");
            api.get(REPOSITORY + "/tags").body("Tag", contains("d", "b", "a", "c"));

            clock.move(Duration.ofSeconds(1));
            copy(api, "a", "a", true);
            assertTimes(api, "a", "2026-03-01T12:00:00Z", "2026-03-01T12:00:01.5Z");
        }
    }

    private static void push(RunningServer server, String tag) {
        TestImage.of("times").push(server.api(), "times/app", tag);
    }

    private static void copy(Api api, String source, String destination, boolean override) {
        api.post(
                        REPOSITORY + "/tags",
                        Map.of("source_tag", source, "destination_tag", destination, "override", override))
                .statusCode(201);
    }

    private static void assertTimes(Api api, String tag, String created, String updated) {
        api.get(REPOSITORY + "/tags/" + tag)
                .statusCode(200)
                .body("created", equalTo(created))
                .body("updated", equalTo(updated));
    }

    private static List<String> followed(Api api, String order) {
        var names = new ArrayList<String>();
        String marker = "";
        while (marker != null) {
            var page = api.get(REPOSITORY.replace("/v2/", "/v3/") + "/tags" + order + "&limit=1&marker="
                            + marker.replace("=", "%3D").replace("+", "%2B"))
                    .statusCode(200)
                    .extract();
            names.addAll(page.path("tags.tag"));
            marker = page.path("nextMarker");
        }
        return names;
    }
}
