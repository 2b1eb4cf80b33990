package io.swremu.companion.clock;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.swremu.companion.api.ClockChange;
import io.swremu.companion.api.ClockOperations;
import io.swremu.companion.api.ClockState;
import io.swremu.platform.error.ErrorCode;
import io.swremu.platform.error.Refuses;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The clock, for tests in whatever language. */
@RestController
@Tag(name = "Emulator: Clock")
class ClockController {
    private final ClockOperations clock;

    ClockController(ClockOperations clock) {
        this.clock = clock;
    }

    @GetMapping("/_swr/clock")
    @Operation(operationId = "ShowClock", summary = "What the emulator's clock shows")
    @Refuses({ErrorCode.NOT_AUTHENTICATED, ErrorCode.OPERATION_FORBIDDEN})
    ClockState show() {
        return clock.clock();
    }

    @PutMapping("/_swr/clock")
    @Operation(operationId = "SetClock", summary = "Freezes, sets or advances the emulator's clock")
    @Refuses({ErrorCode.NOT_AUTHENTICATED, ErrorCode.OPERATION_FORBIDDEN, ErrorCode.PARAMETER_INVALID})
    ClockState set(@RequestBody ClockChange change) {
        return clock.setClock(change);
    }

    @DeleteMapping("/_swr/clock")
    @Operation(operationId = "ReleaseClock", summary = "Lets the emulator's clock go with the machine's again")
    @Refuses({ErrorCode.NOT_AUTHENTICATED, ErrorCode.OPERATION_FORBIDDEN})
    ClockState release() {
        return clock.releaseClock();
    }
}
