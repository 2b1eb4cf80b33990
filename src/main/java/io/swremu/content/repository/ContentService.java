package io.swremu.content.repository;

import io.swremu.content.repository.ContentException.Reason;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Creates, locks and deletes repositories of the content store, within the caller's transaction. */
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
     * Creates an empty repository.
     *
     * @param registryId where the name must be unique
     * @param name with its organization
     * @param owner the account for which stored bytes are counted
     * @return its id
     * @throws ContentException {@link Reason#NAME_TAKEN}
     */
    public long create(long registryId, String name, String owner) {
        try {
            return contents.saveAndFlush(new Content(registryId, name, owner)).id();
        } catch (DataIntegrityViolationException taken) { // the unique constraint decides races
            throw new ContentException(Reason.NAME_TAKEN, name);
        }
    }

    /**
     * Locks a repository until the transaction ends. Everything in a repository changes under this lock only.
     *
     * @throws ContentException {@link Reason#REPOSITORY_UNKNOWN} if it has been deleted meanwhile
     */
    public void lock(long repositoryId) {
        if (contents.findLocked(repositoryId).isEmpty()) {
            throw new ContentException(Reason.REPOSITORY_UNKNOWN, "");
        }
    }

    /**
     * Publishes {@link ContentChanged} for a repository whose lock the caller holds.
     *
     * @param manifests see {@link ContentChanged#manifests}
     */
    public void changed(long repositoryId, long bytes, long tags, Collection<Long> manifests) {
        long registryId = contents.findById(repositoryId).orElseThrow().registryId(); // known since it was locked
        events.publishEvent(
                new ContentChanged(repositoryId, registryId, bytes, tags, Set.copyOf(manifests), clock.instant()));
    }

    /** Deletes all repositories of a registry with everything in them, and with the edition's rows about them. */
    public void deleteAll(long registryId) {
        contents.deleteAll(registryId);
    }

    /**
     * Deletes a repository with everything in it, and with the edition's rows about it.
     *
     * @return whether it existed
     */
    public boolean delete(long repositoryId) {
        return contents.delete(repositoryId) > 0;
    }

    /** Deletes all repositories of an owner with what they hold; nobody is told of each. */
    public void deleteAllOf(String owner) {
        contents.deleteAllOf(owner);
    }
}
