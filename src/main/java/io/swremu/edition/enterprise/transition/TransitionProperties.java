package io.swremu.edition.enterprise.transition;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How fast things of the enterprise edition change their states.
 *
 * @param transition from the first state to the last one, at most an hour; 0: at once, so that no other state is ever seen
 */
@Validated
@ConfigurationProperties("swr.enterprise")
record TransitionProperties(
        @DefaultValue("1s")
        @DurationMin(message = "must not be negative")
        @DurationMax(hours = 1, message = "must be at most an hour")
        Duration transition) {}
