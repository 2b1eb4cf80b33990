package io.swremu.identity.directory;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How credentials are taken.
 *
 * @param mode whether they are checked
 * @param maxClockSkew how far a signature's date may be off; 0 switches the check off
 */
@Validated
@ConfigurationProperties("swr.auth")
public record AuthProperties(
        @DefaultValue("open") Mode mode,

        @DefaultValue("15m") @DurationMin(message = "must not be negative")
        Duration maxClockSkew) {
    /** The two ways to take credentials. */
    public enum Mode {
        /** Any credentials will do; those of a known user make the caller that user, unchecked. */
        OPEN,
        /** Everything is checked. */
        STRICT
    }
}
