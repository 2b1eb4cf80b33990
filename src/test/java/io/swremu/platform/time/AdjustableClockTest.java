package io.swremu.platform.time;

import static org.assertj.core.api.Assertions.assertThat;

import io.swremu.testing.MovableClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The clock goes with the machine's, or as it was set. */
class AdjustableClockTest {
    private static final Instant OTHER = Instant.parse("2031-05-06T07:08:09.123456789Z");

    private final MovableClock machine = new MovableClock();
    private final AdjustableClock clock = new AdjustableClock(machine);

    @Test
    void byItselfItIsTheMachines() {
        assertThat(clock.instant()).isEqualTo(machine.instant());
        assertThat(clock.isFrozen()).isFalse();
        assertThat(clock.offset()).isZero();
    }

    @Test
    void frozenItStandsStillAtAMicrosecond() {
        clock.set(OTHER, true);
        machine.move(Duration.ofDays(1));
        assertThat(clock.instant()).isEqualTo("2031-05-06T07:08:09.123456Z");
        assertThat(clock.isFrozen()).isTrue();
    }

    @Test
    void setItGoesOn() {
        clock.set(OTHER, false);
        machine.move(Duration.ofSeconds(5));
        assertThat(clock.instant()).isEqualTo("2031-05-06T07:08:14.123456Z");
        assertThat(clock.offset()).isEqualTo(Duration.between(machine.instant(), clock.instant()));
    }

    @Test
    void releasedItIsTheMachinesAgain() {
        clock.set(OTHER, true);
        clock.release();
        assertThat(clock.instant()).isEqualTo(machine.instant());
    }
}
