package io.swremu.edition.shared.report;

import io.swremu.edition.shared.repository.RepositoryNumbers;
import io.swremu.identity.directory.Holder;
import io.swremu.identity.directory.Registry;
import io.swremu.registry.PullCounter;
import org.springframework.stereotype.Component;

/** Counts the pulls of the shared edition: bytes by account and day, images by repository. */
@Component
class CountedPulls implements PullCounter {
    private final UsageService usage;
    private final RepositoryNumbers numbers;

    CountedPulls(UsageService usage, RepositoryNumbers numbers) {
        this.usage = usage;
        this.numbers = numbers;
    }

    @Override
    public Registry.Kind kind() {
        return Registry.Kind.SHARED;
    }

    @Override
    public void sent(Holder owner, long bytes) {
        usage.pulled(owner, bytes);
    }

    @Override
    public void pulled(Pull pull) {
        if (!pull.part()) {
            numbers.addDownload(pull.repositoryId());
        }
    }
}
