package io.swremu.companion.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.swremu.companion.api.ApiSurface;
import io.swremu.companion.api.FaultDelay;
import io.swremu.companion.api.FaultMatch;
import io.swremu.companion.api.FaultRule;
import io.swremu.companion.call.Call;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ActiveFaultTest {
    private static final Instant START = Instant.parse("2026-03-04T05:06:07Z");
    private static final Call CALL = new Call("ListItems", "GET", "/v2/items", ApiSurface.MANAGEMENT, "acme", "alice");

    private static ActiveFault rule(FaultRule rule) {
        return new ActiveFault("fault-1", rule, START, 1);
    }

    private static boolean hits(FaultMatch match) {
        return rule(FaultRule.error(503).on(match)).apply(CALL, START).isPresent();
    }

    @Test
    void eachConditionIsLookedAt() {
        assertThat(hits(FaultMatch.any())).isTrue();
        assertThat(hits(FaultMatch.operation("ListItems")
                        .method("GET")
                        .surface(ApiSurface.MANAGEMENT)
                        .account("acme")))
                .isTrue();
        assertThat(Stream.of(
                        FaultMatch.operation("ShowItem"),
                        FaultMatch.any().method("PUT"),
                        FaultMatch.any().surface(ApiSurface.REGISTRY),
                        FaultMatch.any().account("globex"),
                        FaultMatch.path("/v2/*/x"),
                        FaultMatch.any().probability(0, 1)))
                .noneMatch(ActiveFaultTest::hits);
    }

    @Test
    void aRuleEndsByTheClock() {
        var lasting = rule(FaultRule.error(503).lasting(Duration.ofSeconds(10)));
        var until = rule(FaultRule.error(503).until(START.plusSeconds(10)));

        for (ActiveFault rule : List.of(lasting, until)) {
            assertThat(rule.apply(CALL, START.plusSeconds(9))).isPresent();
            assertThat(rule.apply(CALL, START.plusSeconds(10))).isEmpty();
            assertThat(rule.shown(START.plusSeconds(10)).active()).isFalse();
        }
    }

    @Test
    void aThrottleIsFilledAgainEvenly() {
        var rule = rule(FaultRule.throttle(2, Duration.ofSeconds(10)));

        assertThat(rule.apply(CALL, START)).isEmpty();
        assertThat(rule.apply(CALL, START)).isEmpty();
        assertThat(rule.apply(CALL, START.plusSeconds(1)).orElseThrow().retryAfter())
                .isEqualTo(Duration.ofSeconds(4));
        assertThat(rule.apply(CALL, START.plusSeconds(5))).isEmpty();
        assertThat(rule.apply(CALL, START.plusSeconds(5))).isPresent();
        assertThat(rule.apply(CALL, START.minusSeconds(100)))
                .as("a clock that was set back")
                .isPresent();
        assertThat(rule.apply(CALL, START.minusSeconds(95))).isEmpty();
    }

    @Test
    void aRandomDelayIsBetweenItsBounds() {
        var rule =
                rule(FaultRule.error(503).delayed(FaultDelay.between(Duration.ofMillis(100), Duration.ofMillis(200))));

        var delays = IntStream.range(0, 100)
                .mapToObj(i -> rule.apply(CALL, START).orElseThrow().delay())
                .toList();

        assertThat(delays)
                .allMatch(delay -> delay.toMillis() >= 100 && delay.toMillis() <= 200)
                .anyMatch(delay -> delay.toMillis() < 150)
                .anyMatch(delay -> delay.toMillis() > 150);
    }

    @Test
    void aLogNormalDelayHasItsMedian() {
        var rule = rule(FaultRule.error(503).delayed(FaultDelay.logNormal(Duration.ofMillis(1000), 0.5)));

        long shorter = IntStream.range(0, 1000)
                .mapToObj(i -> rule.apply(CALL, START).orElseThrow().delay().toMillis())
                .filter(delay -> delay < 1000)
                .count();

        assertThat(shorter).isBetween(400L, 600L);
    }

    /** However far it is out. */
    @Test
    void noDelayIsLongerThanFiveMinutes() {
        var rule = rule(FaultRule.error(503).delayed(FaultDelay.logNormal(Duration.ofMinutes(5), 5)));

        assertThat(IntStream.range(0, 100)
                        .mapToObj(i -> rule.apply(CALL, START).orElseThrow().delay()))
                .allMatch(delay -> delay.compareTo(Duration.ofMinutes(5)) <= 0)
                .contains(Duration.ofMinutes(5));
    }
}
