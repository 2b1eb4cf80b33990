package io.swremu.edition.shared.repository;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The numbers of a repository that others change. Each change is one statement that adds, so none gets lost. */
@Service
public class RepositoryCounters {
    private final ImageRepositories repositories;

    RepositoryCounters(ImageRepositories repositories) {
        this.repositories = repositories;
    }

    /** How many tags a repository has; its lock is held, so that the number stays. */
    @Transactional(propagation = Propagation.MANDATORY)
    public long tags(long repositoryId) {
        return repositories.findTagCount(repositoryId);
    }

    /**
     * Counts what a change in a repository, whose lock is held, adds to it.
     *
     * @param bytes by which its size grows; negative if it shrinks
     * @param tags how many are new; negative for deleted ones
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(long repositoryId, long bytes, long tags) {
        if (bytes != 0 || tags != 0) {
            repositories.add(repositoryId, bytes, tags);
        }
    }

    /** Counts a pull. */
    @Transactional
    public void addDownload(long repositoryId) {
        repositories.addDownload(repositoryId);
    }
}
