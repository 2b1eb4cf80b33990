package io.swremu.companion.reset;

import io.swremu.companion.api.ResetOperations;
import org.springframework.stereotype.Service;

/** Brings the server back to its start. */
@Service
class ResetService implements ResetOperations {
    private final StateSwap swap;
    private final StartState start;

    ResetService(StateSwap swap, StartState start) {
        this.swap = swap;
        this.start = start;
    }

    @Override
    public void reset() {
        swap.replace(true, start.prepare());
    }
}
