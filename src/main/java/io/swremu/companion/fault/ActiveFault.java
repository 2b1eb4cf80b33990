package io.swremu.companion.fault;

import io.swremu.companion.api.Fault;
import io.swremu.companion.api.FaultCut;
import io.swremu.companion.api.FaultDelay;
import io.swremu.companion.api.FaultMatch;
import io.swremu.companion.api.FaultRule;
import io.swremu.companion.call.Call;
import io.swremu.companion.call.PathGlob;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** A rule, with what it has to remember: how many requests have come, and how many it was applied to. */
final class ActiveFault {
    private final String id;
    private final FaultRule rule;
    private final FaultMatch match;
    private final @Nullable PathGlob path;
    private final Instant created;
    private final @Nullable Instant end;
    private final SplittableRandom random;
    private final @Nullable Bucket bucket;
    private long calls;
    private long hits;

    /**
     * A rule that is in force from now on.
     *
     * @param chosenSeed for the choice by chance, if the rule has no seed
     */
    ActiveFault(String id, FaultRule rule, Instant now, long chosenSeed) {
        this.id = id;
        this.rule = rule;
        this.match = Objects.requireNonNullElseGet(rule.match(), FaultMatch::any);
        this.path = match.path() == null ? null : PathGlob.of(match.path(), "match.path");
        this.created = now;
        this.end = rule.durationMs() == null ? rule.until() : now.plusMillis(rule.durationMs());
        this.random = new SplittableRandom(Objects.requireNonNullElse(match.seed(), chosenSeed));
        this.bucket = rule.throttle() == null ? null : new Bucket(rule.throttle(), now);
    }

    String id() {
        return id;
    }

    FaultRule rule() {
        return rule;
    }

    /** The rule as it is listed. */
    synchronized Fault shown(Instant now) {
        return new Fault(id, rule, calls, hits, isActive(now), created);
    }

    /** What the rule does to a request; empty if it leaves it alone. */
    synchronized Optional<Hit> apply(Call call, Instant now) {
        if (!isActive(now) || !isMeant(call)) {
            return Optional.empty();
        }
        calls++;
        if (!isTurn()) {
            return Optional.empty();
        }
        Duration wait = bucket == null ? Duration.ZERO : bucket.take(now);
        if (bucket != null && wait.isZero()) {
            return Optional.empty();
        }
        hits++;
        return Optional.of(new Hit(id, rule, delay(), wait));
    }

    /** Whether a rule does something to the bytes of an operation's answer or body, instead of answering itself. */
    static boolean isInBytes(FaultRule rule) {
        FaultCut cut = rule.cut();
        return rule.corrupt() != null
                || cut != null && (cut.afterAnswerBytes() != null || cut.afterBodyBytes() != null);
    }

    private boolean isActive(Instant now) {
        return (rule.times() == null || hits < rule.times()) && (end == null || now.isBefore(end));
    }

    private boolean isMeant(Call call) {
        return isOrNull(match.operation(), call.operation())
                && isOrNull(match.method(), call.method())
                && isOrNull(match.surface(), call.surface())
                && isOrNull(match.account(), call.account())
                && isOrNull(match.user(), call.user())
                && (path == null || path.matches(call.path()));
    }

    private static boolean isOrNull(@Nullable Object wanted, Object value) {
        return wanted == null || wanted.equals(value);
    }

    private boolean isTurn() {
        long from = Objects.requireNonNullElse(match.from(), 1L);
        long to = Objects.requireNonNullElse(match.to(), Long.MAX_VALUE);
        long every = Objects.requireNonNullElse(match.every(), 1L);
        return calls >= from
                && calls <= to
                && (calls - from) % every == 0
                && (match.probability() == null || random.nextDouble() < match.probability());
    }

    private Duration delay() {
        FaultDelay delay = rule.delay();
        if (delay == null) {
            return Duration.ZERO;
        }
        double millis;
        if (delay.minMs() != null && delay.maxMs() != null) {
            millis = delay.minMs() + random.nextDouble() * (delay.maxMs() - delay.minMs());
        } else if (delay.medianMs() != null && delay.sigma() != null) {
            millis = delay.medianMs() * Math.exp(delay.sigma() * random.nextGaussian());
        } else {
            millis = Objects.requireNonNull(delay.fixedMs());
        }
        return Duration.ofMillis(Math.round(Math.min(millis, FaultLimits.MAX_DELAY_MS)));
    }

    /**
     * What is to be done to one request.
     *
     * @param id of the rule
     * @param delay comes first
     * @param retryAfter until a throttle lets the next request through; zero if there is no throttle
     */
    record Hit(String id, FaultRule rule, Duration delay, Duration retryAfter) {}
}
