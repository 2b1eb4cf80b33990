package io.swremu.companion.reset;

import io.swremu.companion.api.ResetOperations;
import io.swremu.platform.time.AdjustableClock;
import org.springframework.stereotype.Service;

/** Brings the server back to its start. */
@Service
class ResetService implements ResetOperations {
    private final StateSwap swap;
    private final StartState start;
    private final AdjustableClock clock;

    ResetService(StateSwap swap, StartState start, AdjustableClock clock) {
        this.swap = swap;
        this.start = start;
        this.clock = clock;
    }

    @Override
    public void reset() {
        Runnable state = start.prepare();
        swap.replace(true, () -> {
            clock.release();
            state.run();
        });
    }
}
