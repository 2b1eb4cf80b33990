package io.swremu.edition.shared.report;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How usage is recorded.
 *
 * @param interval how often it is written down what every account stores; the last time of a day is the day's level
 */
@Validated
@ConfigurationProperties("swr.usage")
record UsageProperties(
        @DefaultValue("1h") @DurationMin(inclusive = false, message = "must be positive")
        Duration interval) {}
