package io.swremu.edition.shared.repository;

import io.swremu.content.repository.ContentChanged;
import io.swremu.edition.shared.quota.QuotaService;
import io.swremu.identity.directory.Registries;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the numbers of a repository: each change is one statement that adds, so none gets lost. */
@Component
public class RepositoryNumbers {
    private final ImageRepositories repositories;
    private final QuotaService quota;
    private final Registries registries;

    RepositoryNumbers(ImageRepositories repositories, QuotaService quota, Registries registries) {
        this.repositories = repositories;
        this.quota = quota;
        this.registries = registries;
    }

    /**
     * Counts what has changed, and moves the time of the last update.
     *
     * @throws io.swremu.platform.error.SwrException {@link io.swremu.platform.error.ErrorCode#TAG_QUOTA_EXCEEDED} for one tag
     *     too many
     */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void changed(ContentChanged change) {
        if (registries.ofId(change.registryId()).isInstance()) {
            return;
        }
        long maxTags = change.tags() > 0 ? quota.maxTags() : Long.MAX_VALUE;
        int counted = repositories.count(change.repositoryId(), change.bytes(), change.tags(), maxTags, change.at());
        // Without a row it has been deleted.
        if (counted == 0 && change.tags() > 0 && repositories.existsById(change.repositoryId())) {
            throw quota.tagRefusal();
        }
    }

    /** Counts a pull. */
    @Transactional
    public void addDownload(long repositoryId) {
        repositories.addDownload(repositoryId);
    }
}
