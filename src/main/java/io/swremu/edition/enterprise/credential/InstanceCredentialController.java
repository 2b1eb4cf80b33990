package io.swremu.edition.enterprise.credential;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.swremu.edition.enterprise.instance.GrantedInstance;
import io.swremu.edition.enterprise.instance.InPath;
import io.swremu.edition.enterprise.request.FreePage;
import io.swremu.platform.error.ErrorCode;
import io.swremu.platform.error.Refuses;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The operations on credentials. */
@RestController
@RequestMapping("/v2/{project_id}/instances/{instance_id}")
@Tag(name = "Enterprise Edition: Credentials")
class InstanceCredentialController {
    private static final String ID = "credential_id";
    private static final String ONE = "/long-term-credentials/{" + ID + "}";

    private final Credentials credentials;

    InstanceCredentialController(Credentials credentials) {
        this.credentials = credentials;
    }

    @PostMapping("/temp-credential")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(operationId = "CreateInstanceTempCredential", summary = "Creates a docker login for a day")
    NewCredential createTemporary(@InPath GrantedInstance instance) {
        return credentials.createTemporary(instance);
    }

    @PostMapping("/long-term-credential")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(operationId = "CreateInstanceLtCredential", summary = "Creates a docker login that lasts")
    @Refuses({ErrorCode.PARAMETER_MISSING, ErrorCode.RESOURCE_EXISTS})
    NewCredential createLongTerm(
            @InPath GrantedInstance instance, @Valid @NotNull @RequestBody CredentialRequest request) {
        return credentials.createLongTerm(instance, request.name());
    }

    @GetMapping("/long-term-credentials")
    @Operation(operationId = "ListInstanceLtCredentials", summary = "Lists docker logins that last")
    CredentialList list(@InPath GrantedInstance instance, CredentialSearch search, FreePage page) {
        return credentials.list(instance, search, page);
    }

    @PutMapping(ONE)
    @Operation(operationId = "UpdateInstanceLtCredential", summary = "Enables or disables a docker login that lasts")
    @Refuses(ErrorCode.PARAMETER_MISSING)
    void update(
            @InPath GrantedInstance instance,
            @PathVariable(ID) String id,
            @Valid @NotNull @RequestBody CredentialChange change) {
        credentials.enable(instance, id, change.enable());
    }

    @DeleteMapping(ONE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "DeleteInstanceLtCredential", summary = "Deletes a docker login that lasts")
    void delete(@InPath GrantedInstance instance, @PathVariable(ID) String id) {
        credentials.delete(instance, id);
    }
}
