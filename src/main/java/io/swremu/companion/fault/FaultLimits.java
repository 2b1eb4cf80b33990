package io.swremu.companion.fault;

import io.swremu.companion.api.FaultCut;
import io.swremu.companion.api.FaultDelay;
import io.swremu.companion.api.FaultError;
import io.swremu.companion.api.FaultMatch;
import io.swremu.companion.api.FaultRule;
import io.swremu.companion.api.FaultThrottle;
import io.swremu.companion.api.InvalidInputException;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a rule may say. */
final class FaultLimits {
    /** So many rules there may be; each is tried with each request. */
    static final int MAX_RULES = 1000;

    /** The longest delay: five minutes. */
    static final long MAX_DELAY_MS = 300_000;

    private static final int MAX_TEXT = 1000;
    private static final int MAX_RETRY_AFTER_S = 86_400;
    private static final int MAX_SIGMA = 5;
    private static final int MAX_THROTTLE = 1_000_000;
    private static final long MAX_PERIOD_MS = 86_400_000;
    private static final Pattern METHOD = Pattern.compile("[A-Z]{1,20}");

    private FaultLimits() {}

    /**
     * Checks a rule.
     *
     * @throws InvalidInputException that names the field and what is allowed
     */
    static void check(FaultRule rule) {
        long effects = Stream.of(
                        rule.error(),
                        rule.cut(),
                        rule.throttle(),
                        Boolean.TRUE.equals(rule.expireToken()) ? true : null,
                        rule.corrupt())
                .filter(Objects::nonNull)
                .count();
        require(
                effects == 1 || effects == 0 && rule.delay() != null,
                "one of error, cut, throttle, expire_token and corrupt is needed, or a delay");
        check(rule.match());
        check(rule.error());
        check(rule.delay());
        check(rule.cut());
        check(rule.throttle());
        if (rule.corrupt() != null) {
            range("corrupt.offset", rule.corrupt().offset(), 0, Long.MAX_VALUE);
        }
        range("times", rule.times(), 1, Integer.MAX_VALUE);
        range("duration_ms", rule.durationMs(), 1, Long.MAX_VALUE / 1_000_000);
        require(rule.until() == null || rule.durationMs() == null, "until and duration_ms exclude each other");
    }

    private static void check(@Nullable FaultMatch match) {
        if (match == null) {
            return;
        }
        text("match.operation", match.operation());
        text("match.account", match.account());
        text("match.user", match.user());
        require(
                match.method() == null || METHOD.matcher(match.method()).matches(),
                "match.method must be an HTTP method in capitals");
        range("match.from", match.from(), 1, Long.MAX_VALUE);
        range("match.to", match.to(), 1, Long.MAX_VALUE);
        require(
                match.to() == null || match.from() == null || match.from() <= match.to(),
                "match.from must not be after match.to");
        range("match.every", match.every(), 1, Long.MAX_VALUE);
        Double probability = match.probability();
        require(probability == null || probability >= 0 && probability <= 1, "match.probability must be 0 to 1");
        require(match.seed() == null || probability != null, "match.seed needs match.probability");
    }

    private static void check(@Nullable FaultError error) {
        if (error != null) {
            range("error.status", (long) error.status(), 400, 599);
            text("error.code", error.code());
            text("error.message", error.message());
            range("error.retry_after_s", error.retryAfterS(), 0, MAX_RETRY_AFTER_S);
        }
    }

    private static void check(@Nullable FaultDelay delay) {
        if (delay == null) {
            return;
        }
        boolean fixed = delay.fixedMs() != null;
        boolean between = delay.minMs() != null && delay.maxMs() != null;
        boolean logNormal = delay.medianMs() != null && delay.sigma() != null;
        long given = Stream.of(delay.fixedMs(), delay.minMs(), delay.maxMs(), delay.medianMs(), delay.sigma())
                .filter(Objects::nonNull)
                .count();
        require(
                fixed && given == 1 || (between || logNormal) && given == 2,
                "delay needs fixed_ms, or min_ms and max_ms, or median_ms and sigma");
        range("delay.fixed_ms", delay.fixedMs(), 0, MAX_DELAY_MS);
        range("delay.min_ms", delay.minMs(), 0, MAX_DELAY_MS);
        range("delay.max_ms", delay.maxMs(), 0, MAX_DELAY_MS);
        range("delay.median_ms", delay.medianMs(), 0, MAX_DELAY_MS);
        require(
                delay.minMs() == null || delay.maxMs() == null || delay.minMs() <= delay.maxMs(),
                "delay.min_ms must not be above delay.max_ms");
        require(
                delay.sigma() == null || delay.sigma() >= 0 && delay.sigma() <= MAX_SIGMA,
                "delay.sigma must be 0 to " + MAX_SIGMA);
    }

    private static void check(@Nullable FaultCut cut) {
        if (cut != null) {
            range("cut.after_answer_bytes", cut.afterAnswerBytes(), 0, Long.MAX_VALUE);
            range("cut.after_body_bytes", cut.afterBodyBytes(), 0, Long.MAX_VALUE);
            require(
                    cut.afterAnswerBytes() == null || cut.afterBodyBytes() == null,
                    "cut.after_answer_bytes and cut.after_body_bytes exclude each other");
        }
    }

    private static void check(@Nullable FaultThrottle throttle) {
        if (throttle != null) {
            range("throttle.requests", (long) throttle.requests(), 1, MAX_THROTTLE);
            range("throttle.period_ms", throttle.periodMs(), 1, MAX_PERIOD_MS);
        }
    }

    private static void text(String field, @Nullable String value) {
        require(
                value == null || !value.isEmpty() && value.length() <= MAX_TEXT,
                field + " must have 1 to " + MAX_TEXT + " characters");
    }

    private static void range(String field, @Nullable Number value, long least, long most) {
        require(
                value == null || value.longValue() >= least && value.longValue() <= most,
                field + " must be "
                        + (most == Long.MAX_VALUE || most == Integer.MAX_VALUE
                                ? "at least " + least
                                : least + " to " + most));
    }

    private static void require(boolean valid, String otherwise) {
        if (!valid) {
            throw new InvalidInputException(otherwise);
        }
    }
}
