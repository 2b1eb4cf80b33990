package io.swremu.edition.shared.agency;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.swremu.identity.directory.Caller;
import io.swremu.platform.error.ErrorCode;
import io.swremu.platform.error.Refuses;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The operations on an account's agency. */
@RestController
@RequestMapping("/v2/manage/agency")
@Tag(name = "Other")
class AgencyController {
    private final AgencyService agencies;

    AgencyController(AgencyService agencies) {
        this.agencies = agencies;
    }

    @GetMapping
    @Operation(operationId = "CheckAgency", summary = "Tells whether the account lets the service act for it")
    AgencyView check(Caller caller) {
        return agencies.check(caller);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "CreateAgency", summary = "Lets the service act for the account")
    @Refuses({ErrorCode.OPERATION_FORBIDDEN, ErrorCode.PERMISSION_EXISTS})
    void create(Caller caller) {
        agencies.create(caller);
    }
}
