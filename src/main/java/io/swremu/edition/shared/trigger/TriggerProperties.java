package io.swremu.edition.shared.trigger;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What stands for the cluster that a trigger updates.
 *
 * @param webhook where an event goes each time a trigger fires, http or https; absent: nowhere, and firing succeeds
 * @param timeout for the connection and for the answer, each
 * @param attempts how often delivery is tried, 1 to 100
 * @param backoff before the second attempt; each further one waits twice as long
 */
@ConfigurationProperties("swr.trigger")
record TriggerProperties(
        @Nullable URI webhook,
        @DefaultValue("5s") Duration timeout,
        @DefaultValue("5") int attempts,
        @DefaultValue("1s") Duration backoff) {
    private static final int MAX_ATTEMPTS = 100;

    TriggerProperties {
        if (webhook != null
                && (webhook.getHost() == null
                        || !("http".equals(webhook.getScheme()) || "https".equals(webhook.getScheme())))) {
            throw new IllegalArgumentException("swr.trigger.webhook must be an http or https address with a host");
        }
        if (timeout.isNegative() || timeout.isZero()) {
            throw new IllegalArgumentException("swr.trigger.timeout must be positive");
        }
        if (attempts < 1 || attempts > MAX_ATTEMPTS) {
            throw new IllegalArgumentException("swr.trigger.attempts must be from 1 to " + MAX_ATTEMPTS);
        }
        if (backoff.isNegative() || backoff.isZero()) {
            throw new IllegalArgumentException("swr.trigger.backoff must be positive");
        }
    }
}
