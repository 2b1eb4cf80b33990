package io.swremu.edition.shared.retention;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How retention policies run by themselves.
 *
 * @param interval from the end of one run to the next; a day unless given, as the service publishes none
 */
@Validated
@ConfigurationProperties("swr.retention")
record RetentionProperties(
        @DefaultValue("24h") @DurationMin(inclusive = false, message = "must be positive")
        Duration interval) {}
