package io.swremu.companion.seed;

import io.swremu.companion.reset.StartState;
import io.swremu.edition.enterprise.instance.Instances;
import io.swremu.edition.enterprise.job.InstanceJobs;
import io.swremu.edition.shared.quota.QuotaService;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The seed that a new server begins with. It is loaded before the web server lets anybody in. A database that has had an
 * organization or an instance is not new: after a restart everything is as it was left.
 */
@Component
class StartSeed implements SmartLifecycle {
    private static final String OPTION = "swr.seed";

    private final @Nullable String location;
    private final SeedFiles files;
    private final SeedLoader loader;
    private final QuotaService holders;
    private final Instances instances;
    private final InstanceJobs jobs;
    private final StartState start;
    private volatile boolean running;

    StartSeed(
            SeedProperties properties,
            SeedFiles files,
            SeedLoader loader,
            QuotaService holders,
            Instances instances,
            InstanceJobs jobs,
            StartState start) {
        this.location = properties.seed();
        this.files = files;
        this.loader = loader;
        this.holders = holders;
        this.instances = instances;
        this.jobs = jobs;
        this.start = start;
    }

    /** Before the web server, and after all beans have been made. */
    @Override
    public int getPhase() {
        return 0;
    }

    @Override
    public void start() {
        running = true;
        if (location == null || location.isBlank()) {
            return;
        }
        if (isUsed()) {
            start.seededBy(() -> {
                PreparedSeed seed = prepare(location);
                return () -> loader.store(seed);
            });
            return;
        }
        try {
            loader.load(prepare(location));
            start.remember();
        } catch (SeedRefusedException refused) {
            if (!isUsed()) { // else another replica began at the same time, and was quicker
                throw new InvalidConfigurationPropertyValueException(OPTION, location, refused.getMessage());
            }
        }
    }

    private boolean isUsed() {
        return !holders.holders().isEmpty() || instances.areAny() || jobs.areAny();
    }

    private PreparedSeed prepare(String from) {
        return loader.prepare(files.read(from));
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
