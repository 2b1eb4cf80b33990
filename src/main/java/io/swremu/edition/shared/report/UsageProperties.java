package io.swremu.edition.shared.report;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How usage is recorded.
 *
 * @param interval how often the bytes that every account stores are recorded; the last time of a day counts for the day
 */
@Validated
@ConfigurationProperties("swr.usage")
record UsageProperties(
        @DefaultValue("1h") @DurationMin(inclusive = false, message = "must be positive")
        Duration interval) {}
