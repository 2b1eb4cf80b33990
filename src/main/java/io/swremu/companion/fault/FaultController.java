package io.swremu.companion.fault;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.swremu.companion.api.Fault;
import io.swremu.companion.api.FaultRule;
import io.swremu.platform.error.ErrorCode;
import io.swremu.platform.error.Refuses;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Rules by which requests fail. */
@RestController
@Tag(name = "Emulator: Faults")
class FaultController {
    private final Faults faults;

    FaultController(Faults faults) {
        this.faults = faults;
    }

    @PostMapping("/_swr/faults")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(operationId = "AddFault", summary = "Adds a rule by which requests fail")
    @Refuses({
        ErrorCode.NOT_AUTHENTICATED,
        ErrorCode.OPERATION_FORBIDDEN,
        ErrorCode.PARAMETER_MISSING,
        ErrorCode.PARAMETER_INVALID
    })
    Fault add(@RequestBody FaultRule rule) {
        return faults.addFault(rule);
    }

    @GetMapping("/_swr/faults")
    @Operation(operationId = "ListFaults", summary = "Lists the rules and how often each was applied")
    @Refuses({ErrorCode.NOT_AUTHENTICATED, ErrorCode.OPERATION_FORBIDDEN})
    List<Fault> list() {
        return faults.faults();
    }

    @GetMapping("/_swr/faults/{id}")
    @Operation(operationId = "ShowFault", summary = "Shows a rule and how often it was applied")
    @Refuses({ErrorCode.NOT_AUTHENTICATED, ErrorCode.OPERATION_FORBIDDEN, ErrorCode.NOT_THERE})
    Fault show(@PathVariable @Parameter(example = "fault-1") String id) {
        return faults.fault(id);
    }

    @DeleteMapping("/_swr/faults/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "RemoveFault", summary = "Removes a rule")
    @Refuses({ErrorCode.NOT_AUTHENTICATED, ErrorCode.OPERATION_FORBIDDEN, ErrorCode.NOT_THERE})
    void remove(@PathVariable @Parameter(example = "fault-1") String id) {
        faults.removeFault(id);
    }

    @DeleteMapping("/_swr/faults")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "ClearFaults", summary = "Removes all rules")
    @Refuses({ErrorCode.NOT_AUTHENTICATED, ErrorCode.OPERATION_FORBIDDEN})
    void clear() {
        faults.clearFaults();
    }
}
