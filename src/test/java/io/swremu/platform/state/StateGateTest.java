package io.swremu.platform.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.swremu.platform.error.SwrException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Who is inside keeps a replacement from happening, and who is late is cut off. */
@SuppressWarnings("try") // whoever is inside need not look at the visit
class StateGateTest {
    private final StateGate gate = new StateGate(Duration.ofMinutes(1));

    @Test
    void aReplacementWaitsForThoseInside() {
        var ended = new AtomicInteger();
        CompletableFuture<Integer> replacement;
        try (var visit = gate.enter()) {
            replacement = CompletableFuture.supplyAsync(() -> gate.replace(ended::get));
            awaitClosing();
            assertThatCode(gate::check).doesNotThrowAnyException();
            ended.set(1);
        }
        assertThat(replacement.join()).isEqualTo(1);
    }

    @Test
    void nobodyEntersMeanwhile() {
        var replaced = new AtomicInteger();
        var begun = new CountDownLatch(1);
        var may = new CountDownLatch(1);
        var replacement = CompletableFuture.runAsync(() -> gate.replace(() -> {
            begun.countDown();
            await(may);
            return replaced.incrementAndGet();
        }));
        await(begun);
        var late = CompletableFuture.supplyAsync(() -> {
            try (var visit = gate.enter()) {
                gate.check();
                return replaced.get();
            }
        });
        may.countDown();
        assertThat(late.join()).isEqualTo(1);
        replacement.join();
    }

    @Test
    void whoWaitsOutsideIsNotWaitedForAndCutOff() {
        try (var visit = gate.enter()) {
            gate.outside(() ->
                    CompletableFuture.runAsync(() -> gate.replace(() -> 0)).join());
            assertThat(visit.isOver()).isTrue();
            assertThatThrownBy(gate::check).isInstanceOf(SwrException.class).matches(StateGate::isBehind);
        }
        try (var visit = gate.enter()) {
            assertThatCode(gate::check).doesNotThrowAnyException();
        }
    }

    @Test
    void whoWaitedOutsideWithoutAReplacementGoesOn() {
        try (var visit = gate.enter()) {
            assertThat(gate.<String, RuntimeException>outside(() -> "body")).isEqualTo("body");
            assertThat(visit.isOver()).isFalse();
        }
    }

    @Test
    void patienceHasAnEnd() {
        var hasty = new StateGate(Duration.ofMillis(1));
        try (var visit = hasty.enter()) {
            CompletableFuture.runAsync(() -> hasty.replace(() -> 0)).join();
            assertThatThrownBy(hasty::check).isInstanceOf(SwrException.class);
        }
    }

    @Test
    void longWorkGivesWay() {
        try (var visit = gate.enter()) {
            assertThatCode(gate::giveWay).doesNotThrowAnyException();
            CompletableFuture.runAsync(() -> gate.replace(() -> 0));
            awaitClosing();
            assertThatThrownBy(gate::giveWay).matches(StateGate::isBehind);
        }
    }

    @Test
    void aFailedReplacementLetsOthersIn() {
        assertThatThrownBy(() -> gate.replace(() -> {
                    throw new IllegalArgumentException("broken");
                }))
                .isInstanceOf(IllegalArgumentException.class);
        try (var visit = gate.enter()) {
            assertThat(visit.isOver()).isFalse();
        }
    }

    @Test
    void whoIsInsideCannotReplace() {
        try (var visit = gate.enter()) {
            assertThatThrownBy(() -> gate.replace(() -> 0)).isInstanceOf(IllegalStateException.class);
        }
    }

    /** Two numbers that a replacement changes one after the other are never seen apart, with many coming and going. */
    @Test
    void noMixtureIsSeen() throws Exception {
        int[] state = new int[2];
        var mixed = new AtomicInteger();
        var threads = Executors.newFixedThreadPool(4);
        for (int i = 0; i < 3; i++) {
            threads.execute(() -> {
                for (int round = 0; round < 20_000; round++) {
                    try (var visit = gate.enter()) {
                        mixed.addAndGet(state[0] == state[1] ? 0 : 1);
                    }
                }
            });
        }
        threads.execute(() -> {
            for (int round = 0; round < 2_000; round++) {
                gate.replace(() -> {
                    state[0]++;
                    return state[1]++;
                });
            }
        });
        threads.shutdown();
        assertThat(threads.awaitTermination(1, java.util.concurrent.TimeUnit.MINUTES))
                .isTrue();
        assertThat(mixed).hasValue(0);
        assertThat(state).containsExactly(2_000, 2_000);
    }

    private void awaitClosing() {
        boolean closing = false;
        while (!closing) {
            try {
                gate.giveWay();
                Thread.onSpinWait();
            } catch (SwrException replaced) {
                closing = true;
            }
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
