package io.swremu.edition.shared.report;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How usage is recorded.
 *
 * @param interval how often it is written down what every account stores; the last time of a day is the day's level
 */
@ConfigurationProperties("swr.usage")
record UsageProperties(@DefaultValue("1h") Duration interval) {

    UsageProperties {
        if (interval.isNegative() || interval.isZero()) {
            throw new IllegalArgumentException("swr.usage.interval must be positive");
        }
    }
}
