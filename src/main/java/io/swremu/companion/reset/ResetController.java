package io.swremu.companion.reset;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.swremu.companion.api.ResetOperations;
import io.swremu.platform.error.ErrorCode;
import io.swremu.platform.error.Refuses;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The reset, for tests in whatever language. */
@RestController
@Tag(name = "Emulator")
class ResetController {
    private final ResetOperations state;

    ResetController(ResetOperations state) {
        this.state = state;
    }

    @PostMapping("/_swr/reset")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "Reset", summary = "Brings the server back to the state that it started with")
    @Refuses({ErrorCode.NOT_AUTHENTICATED, ErrorCode.OPERATION_FORBIDDEN})
    void reset() {
        state.reset();
    }
}
