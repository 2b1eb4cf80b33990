package io.swremu.edition.shared.trigger;

import io.swremu.content.repository.ContentService;
import io.swremu.edition.shared.access.Level;
import io.swremu.edition.shared.repository.Place;
import io.swremu.edition.shared.repository.RepositoryService;
import io.swremu.platform.error.ErrorCode;
import java.time.InstantSource;
import java.util.List;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/** The triggers of repositories: everybody with a level may see them, level 3 changes them. */
@Service
@Transactional
class TriggerService {
    /** How many a repository may have; the service publishes no limit. */
    static final int MOST = 100;

    /** How many times that a trigger fired are remembered. */
    static final int REMEMBERED = 100;

    private final Triggers triggers;
    private final Firings firings;
    private final RepositoryService repositories;
    private final InstantSource clock;
    private final ContentService contents;

    TriggerService(
            Triggers triggers,
            Firings firings,
            RepositoryService repositories,
            InstantSource clock,
            ContentService contents) {
        this.contents = contents;
        this.triggers = triggers;
        this.firings = firings;
        this.repositories = repositories;
        this.clock = clock;
    }

    /**
     * Creates a trigger.
     *
     * @throws io.swremu.platform.error.SwrException {@link ErrorCode#REQUEST_INVALID} for a taken name, too, as the live service has it
     */
    void create(Place place, TriggerRequest request) {
        long repositoryId = repository(place, Level.EDIT);
        TriggerFields fields = request.checked();
        contents.lock(repositoryId);
        if (triggers.countByRepositoryId(repositoryId) >= MOST) {
            throw ErrorCode.REQUEST_INVALID.toException("at most " + MOST);
        }
        try {
            triggers.saveAndFlush(
                    new Trigger(repositoryId, fields, place.caller().userName(), clock.instant()));
        } catch (DataIntegrityViolationException taken) {
            throw ErrorCode.REQUEST_INVALID.toException("");
        }
    }

    @Transactional(readOnly = true)
    List<TriggerView> list(Place place) {
        return triggers.findByRepositoryIdOrderById(repository(place, Level.READ)).stream()
                .map(trigger -> TriggerView.of(trigger, null))
                .toList();
    }

    /** @throws io.swremu.platform.error.SwrException {@link ErrorCode#TRIGGER_NOT_FOUND} */
    @Transactional(readOnly = true)
    TriggerView show(Place place, String name) {
        Trigger trigger = trigger(repository(place, Level.READ), name);
        return TriggerView.of(trigger, firings.findOver(trigger.id(), Limit.of(REMEMBERED)));
    }

    /** Switches a trigger on or off. @throws io.swremu.platform.error.SwrException {@link ErrorCode#TRIGGER_NOT_FOUND} */
    void update(Place place, String name, UpdateTriggerRequest request) {
        JsonNode enable = request.enable();
        trigger(repository(place, Level.EDIT), name).enable(TriggerRequest.isEnabled(enable));
    }

    /** Deletes a trigger with its history. @throws io.swremu.platform.error.SwrException {@link ErrorCode#TRIGGER_NOT_FOUND} */
    void delete(Place place, String name) {
        if (triggers.delete(repository(place, Level.EDIT), name) == 0) {
            throw ErrorCode.TRIGGER_NOT_FOUND.toException("");
        }
    }

    private long repository(Place place, Level needed) {
        return repositories.require(place, needed).id();
    }

    private Trigger trigger(long repositoryId, String name) {
        return triggers.findByRepositoryIdAndName(repositoryId, name)
                .orElseThrow(() -> ErrorCode.TRIGGER_NOT_FOUND.toException(""));
    }
}
