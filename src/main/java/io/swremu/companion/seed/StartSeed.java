package io.swremu.companion.seed;

import io.swremu.edition.shared.quota.QuotaService;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The seed that a new server begins with. It is loaded before the web server lets anybody in. A database that has had an
 * organization is not new: after a restart everything is as it was left.
 */
@Component
public class StartSeed implements SmartLifecycle {
    private static final String OPTION = "swr.seed";

    private final @Nullable String location;
    private final SeedFiles files;
    private final SeedLoader loader;
    private final QuotaService holders;
    private volatile boolean running;

    StartSeed(SeedProperties properties, SeedFiles files, SeedLoader loader, QuotaService holders) {
        this.location = properties.seed();
        this.files = files;
        this.loader = loader;
        this.holders = holders;
    }

    /** Before the web server, and after all beans have been made. */
    @Override
    public int getPhase() {
        return 0;
    }

    @Override
    public void start() {
        running = true;
        if (location == null || location.isBlank() || isUsed()) {
            return;
        }
        try {
            loader.load(prepare());
        } catch (SeedRefusedException refused) {
            if (!isUsed()) { // else another replica began at the same time, and was quicker
                throw new InvalidConfigurationPropertyValueException(OPTION, location, refused.getMessage());
            }
        }
    }

    private boolean isUsed() {
        return !holders.holders().isEmpty();
    }

    /**
     * Reads the files again and puts the bytes of their images into the store, so that {@link SeedLoader#store} can store the
     * rows. Without the option it is empty.
     *
     * @throws SeedRefusedException if a file is wrong by now
     */
    public PreparedSeed prepare() {
        return location == null || location.isBlank()
                ? new PreparedSeed(List.of())
                : loader.prepare(files.read(location));
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
