package io.swremu.content.repository;

import io.swremu.content.repository.ContentException.Reason;
import java.time.InstantSource;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Makes, locks and deletes repositories of the content store, within the transaction of whoever asks. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class ContentService {
    private final Contents contents;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    ContentService(Contents contents, ApplicationEventPublisher events, InstantSource clock) {
        this.contents = contents;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Makes an empty repository.
     *
     * @param registryId where its name must be unique
     * @param name with its organization
     * @param owner the account that its bytes are added up for
     * @return its id
     * @throws ContentException {@link Reason#NAME_TAKEN}
     */
    public long create(long registryId, String name, String owner) {
        try {
            return contents.saveAndFlush(new Content(registryId, name, owner)).id();
        } catch (DataIntegrityViolationException taken) { // the constraint decides: of two creators one wins
            throw new ContentException(Reason.NAME_TAKEN, name);
        }
    }

    /**
     * Takes the lock under which everything in a repository changes, until the transaction ends.
     *
     * @throws ContentException {@link Reason#REPOSITORY_UNKNOWN} if it has been deleted meanwhile
     */
    public void lock(long repositoryId) {
        if (contents.findLocked(repositoryId).isEmpty()) {
            throw new ContentException(Reason.REPOSITORY_UNKNOWN, "");
        }
    }

    /** Tells that a repository, whose lock is held, has changed; see {@link ContentChanged}. */
    public void changed(long repositoryId, long bytes, long tags) {
        events.publishEvent(new ContentChanged(repositoryId, bytes, tags, clock.instant()));
    }

    /** Deletes a repository with all it holds, and what an edition knows of it. Returns whether it was there. */
    public boolean delete(long repositoryId) {
        return contents.delete(repositoryId) > 0;
    }
}
