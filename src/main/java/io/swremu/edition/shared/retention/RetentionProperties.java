package io.swremu.edition.shared.retention;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often retention policies are applied.
 *
 * @param interval from the end of one run to the next; a day unless given, as the service publishes none
 */
@ConfigurationProperties("swr.retention")
record RetentionProperties(@DefaultValue("24h") Duration interval) {
    RetentionProperties {
        if (interval.isNegative() || interval.isZero()) {
            throw new IllegalArgumentException("swr.retention.interval must be positive");
        }
    }
}
