package io.swremu.edition.shared.trigger;

import io.swremu.content.repository.ContentService;
import io.swremu.edition.shared.repository.GrantedRepository;
import io.swremu.platform.error.ErrorCode;
import java.time.InstantSource;
import java.util.List;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The triggers of repositories. */
@Service
@Transactional
public class TriggerService {
    /** How many a repository may have; the service publishes no limit. */
    static final int MAX_TRIGGERS = 100;

    /** How many firings of a trigger are kept. */
    static final int MAX_FIRINGS = 100;

    private final Triggers triggers;
    private final Firings firings;
    private final InstantSource clock;
    private final ContentService contents;

    TriggerService(Triggers triggers, Firings firings, InstantSource clock, ContentService contents) {
        this.triggers = triggers;
        this.firings = firings;
        this.clock = clock;
        this.contents = contents;
    }

    /**
     * Creates a trigger.
     *
     * @throws io.swremu.platform.error.SwrException {@link ErrorCode#REQUEST_INVALID} also for a taken name, as the live service answers
     */
    public void create(GrantedRepository repository, TriggerRequest request) {
        TriggerFields fields = request.checked();
        contents.lock(repository.id());
        if (triggers.countByRepositoryId(repository.id()) >= MAX_TRIGGERS) {
            throw ErrorCode.REQUEST_INVALID.toException("at most " + MAX_TRIGGERS);
        }
        try {
            triggers.saveAndFlush(
                    new Trigger(repository.id(), fields, repository.caller().userName(), clock.instant()));
        } catch (DataIntegrityViolationException taken) {
            throw ErrorCode.REQUEST_INVALID.toException("");
        }
    }

    @Transactional(readOnly = true)
    List<TriggerView> list(GrantedRepository repository) {
        return triggers.findByRepositoryIdOrderById(repository.id()).stream()
                .map(trigger -> TriggerView.of(trigger, null))
                .toList();
    }

    /**
     * Shows a trigger, and when it has fired.
     *
     * @throws io.swremu.platform.error.SwrException {@link ErrorCode#TRIGGER_NOT_FOUND}
     */
    @Transactional(readOnly = true)
    TriggerView show(GrantedRepository repository, String name) {
        Trigger trigger = require(repository, name);
        return TriggerView.of(trigger, firings.findOver(trigger.id(), Limit.of(MAX_FIRINGS)));
    }

    /**
     * Switches a trigger on or off.
     *
     * @throws io.swremu.platform.error.SwrException {@link ErrorCode#TRIGGER_NOT_FOUND}, or
     *     {@link ErrorCode#REQUEST_INVALID} for anything but on or off
     */
    void update(GrantedRepository repository, String name, UpdateTriggerRequest request) {
        require(repository, name).enable(TriggerRequest.isEnabled(request.enable()));
    }

    /**
     * Deletes a trigger with its history.
     *
     * @throws io.swremu.platform.error.SwrException {@link ErrorCode#TRIGGER_NOT_FOUND}
     */
    void delete(GrantedRepository repository, String name) {
        if (triggers.delete(repository.id(), name) == 0) {
            throw ErrorCode.TRIGGER_NOT_FOUND.toException("");
        }
    }

    private Trigger require(GrantedRepository repository, String name) {
        return triggers.findByRepositoryIdAndName(repository.id(), name)
                .orElseThrow(() -> ErrorCode.TRIGGER_NOT_FOUND.toException(""));
    }
}
