package io.swremu.companion.journal;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How much the journal keeps. All entries together have a sixteenth of the heap, whatever is set here.
 *
 * @param size how many requests, 0 to 10,000; 0 keeps none
 * @param bodyLimit how much of each body, up to 1 MB; 0 keeps none
 */
@Validated
@ConfigurationProperties("swr.companion.journal")
record JournalProperties(
        @DefaultValue("1000") @Min(0) @Max(10_000) int size,
        @DefaultValue("16KB") DataSize bodyLimit) {
    private static final DataSize MOST = DataSize.ofMegabytes(1);

    JournalProperties {
        if (bodyLimit.isNegative() || bodyLimit.compareTo(MOST) > 0) {
            throw new IllegalArgumentException("swr.companion.journal.body-limit must be 0 to 1MB");
        }
    }
}
