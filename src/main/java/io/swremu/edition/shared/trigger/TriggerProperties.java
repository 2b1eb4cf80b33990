package io.swremu.edition.shared.trigger;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What stands for the cluster that a trigger updates.
 *
 * @param webhook where an event goes each time a trigger fires, http or https; absent: nowhere, and firing succeeds
 * @param timeout for the connection and for the answer, each
 * @param attempts how often delivery is tried, 1 to 100
 * @param backoff before the second attempt; each further one waits twice as long
 */
@Validated
@ConfigurationProperties("swr.trigger")
record TriggerProperties(
        @Nullable URI webhook,

        @DefaultValue("5s") @DurationMin(inclusive = false, message = "must be positive")
        Duration timeout,

        @DefaultValue("5") @Min(1) @Max(100) int attempts,

        @DefaultValue("1s") @DurationMin(inclusive = false, message = "must be positive")
        Duration backoff) {
    TriggerProperties {
        if (webhook != null
                && (webhook.getHost() == null
                        || !("http".equals(webhook.getScheme()) || "https".equals(webhook.getScheme())))) {
            throw new IllegalArgumentException("swr.trigger.webhook must be an http or https address with a host");
        }
    }
}
