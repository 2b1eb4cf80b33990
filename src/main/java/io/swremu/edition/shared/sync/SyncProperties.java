package io.swremu.edition.shared.sync;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How images are synchronized.
 *
 * @param delay how long a job waits before it begins, so that a test can watch it; 0 unless given
 */
@Validated
@ConfigurationProperties("swr.sync")
record SyncProperties(
        @DefaultValue("0s") @DurationMin(message = "must not be negative")
        Duration delay) {}
