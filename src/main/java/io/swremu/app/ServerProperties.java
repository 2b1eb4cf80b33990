package io.swremu.app;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Positive;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How the process runs.
 *
 * @param port the port of all that is served, 0 to 65535; 0 takes any free one
 * @param bind the host names or addresses to listen at; {@code 0.0.0.0} stands for all of the machine's
 * @param dataDir where everything is kept; absent: in memory, and lost on exit
 * @param diskReserve what uploads leave free on the disk of the data directory, for the rows
 * @param addressFile where the server writes down its address when it is ready; absent: nowhere
 * @param stopWithPid the id of a process; when that has ended, the server stops; absent: it waits for nobody
 */
@Validated
@ConfigurationProperties("swr")
record ServerProperties(
        @DefaultValue("5080") @Min(0) @Max(65535) int port,
        @DefaultValue("localhost") @NotEmpty List<String> bind,
        @Nullable Path dataDir,
        @DefaultValue("64MB") DataSize diskReserve,
        @Nullable Path addressFile,
        @Nullable @Positive Long stopWithPid) {

    ServerProperties {
        if (diskReserve.isNegative()) {
            throw new IllegalArgumentException("swr.disk-reserve must not be negative");
        }
    }
}
