package io.swremu.server;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How the process runs.
 *
 * @param port the port of all that is served, 0 to 65535; 0 takes any free one
 * @param dataDir where everything is kept; absent: in memory, and lost on exit
 * @param diskReserve what uploads leave free on the disk of the data directory, for the rows
 */
@Validated
@ConfigurationProperties("swr")
record ServerProperties(
        @DefaultValue("5080") @Min(0) @Max(65535) int port,
        @Nullable Path dataDir,
        @DefaultValue("64MB") DataSize diskReserve) {

    ServerProperties {
        if (diskReserve.isNegative()) {
            throw new IllegalArgumentException("swr.disk-reserve must not be negative");
        }
    }
}
