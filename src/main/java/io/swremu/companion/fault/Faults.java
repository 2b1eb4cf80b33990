package io.swremu.companion.fault;

import io.swremu.companion.api.Fault;
import io.swremu.companion.api.FaultOperations;
import io.swremu.companion.api.FaultRule;
import io.swremu.companion.api.InvalidInputException;
import io.swremu.companion.api.NotThereException;
import io.swremu.companion.call.Call;
import io.swremu.platform.random.RandomSource;
import io.swremu.platform.state.StateReplaced;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/** The rules. There are few changes and many questions, so each change makes a new list. */
@Service
public class Faults implements FaultOperations {
    private static final int SEED_BYTES = 8;
    private static final int HEX = 16;

    private final CopyOnWriteArrayList<ActiveFault> rules = new CopyOnWriteArrayList<>();
    private final AtomicLong ids = new AtomicLong();
    private final InstantSource clock;
    private final RandomSource random;

    Faults(InstantSource clock, RandomSource random) {
        this.clock = clock;
        this.random = random;
    }

    @Override
    public Fault addFault(FaultRule rule) {
        FaultLimits.check(rule);
        Instant now = clock.instant();
        long seed = Long.parseUnsignedLong(random.hex(SEED_BYTES), HEX);
        synchronized (this) { // so that the limit holds
            if (rules.size() >= FaultLimits.MAX_RULES) {
                throw new InvalidInputException(
                        "there are " + FaultLimits.MAX_RULES + " rules already, and no more are possible; remove some");
            }
            var added = new ActiveFault("fault-" + ids.incrementAndGet(), rule, now, seed);
            rules.add(added);
            return added.shown(now);
        }
    }

    @Override
    public List<Fault> faults() {
        Instant now = clock.instant();
        return rules.stream().map(rule -> rule.shown(now)).toList();
    }

    @Override
    public Fault fault(String id) {
        return rules.stream()
                .filter(rule -> rule.id().equals(id))
                .findFirst()
                .map(rule -> rule.shown(clock.instant()))
                .orElseThrow(() -> absent(id));
    }

    @Override
    public void removeFault(String id) {
        if (!rules.removeIf(rule -> rule.id().equals(id))) {
            throw absent(id);
        }
    }

    @Override
    public void clearFaults() {
        rules.clear();
    }

    /** A reset ends them, too. */
    @EventListener
    void end(StateReplaced replaced) {
        if (replaced.byStart()) {
            clearFaults();
        }
    }

    private static NotThereException absent(String id) {
        return new NotThereException("there is no fault " + id);
    }

    /** Whether no request needs to be looked at. */
    boolean none() {
        return rules.isEmpty();
    }

    /**
     * What the first rule that matches does to a request; empty if all leave it alone.
     *
     * @param refused whether another part has refused the request: then only what is answered instead can be applied
     */
    Optional<ActiveFault.Hit> apply(Call call, boolean refused) {
        Instant now = clock.instant();
        return rules.stream()
                .filter(rule -> !refused || !ActiveFault.isInBytes(rule.rule()))
                .flatMap(rule -> rule.apply(call, now).stream())
                .findFirst();
    }
}
