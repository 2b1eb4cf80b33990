package io.swremu.edition.shared.sync;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How images are synchronized.
 *
 * @param delay how long a job waits before it begins, so that a test can watch it; 0 unless given
 */
@ConfigurationProperties("swr.sync")
record SyncProperties(@DefaultValue("0s") Duration delay) {
    SyncProperties {
        if (delay.isNegative()) {
            throw new IllegalArgumentException("swr.sync.delay must not be negative");
        }
    }
}
