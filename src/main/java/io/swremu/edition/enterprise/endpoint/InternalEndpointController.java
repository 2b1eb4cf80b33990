package io.swremu.edition.enterprise.endpoint;

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
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The operations on internal endpoints. */
@RestController
@RequestMapping("/v2/{project_id}/instances/{instance_id}/internal-endpoints")
@Tag(name = "Enterprise Edition: Access")
class InternalEndpointController {
    private static final String ID = "internal_endpoints_id";

    private final InternalEndpoints endpoints;

    InternalEndpointController(InternalEndpoints endpoints) {
        this.endpoints = endpoints;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(operationId = "CreateInstanceInternalEndpoint", summary = "Begins to create an internal endpoint")
    @Refuses({ErrorCode.PARAMETER_MISSING, ErrorCode.RESOURCE_EXISTS})
    CreatedEndpoint create(
            @InPath GrantedInstance instance, @Valid @NotNull @RequestBody InternalEndpointRequest request) {
        return new CreatedEndpoint(endpoints.create(instance, request));
    }

    @GetMapping
    @Operation(operationId = "ListInstanceInternalEndpoints", summary = "Lists the internal endpoints of an instance")
    InternalEndpointList list(@InPath GrantedInstance instance, FreePage page) {
        return endpoints.list(instance, page);
    }

    @GetMapping("/{" + ID + "}")
    @Operation(operationId = "ShowInstanceInternalEndpoint", summary = "Shows an internal endpoint")
    InternalEndpointView show(@InPath GrantedInstance instance, @PathVariable(ID) String id) {
        return endpoints.show(instance, id);
    }

    @DeleteMapping("/{" + ID + "}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "DeleteInstanceInternalEndpoint", summary = "Begins to delete an internal endpoint")
    void delete(@InPath GrantedInstance instance, @PathVariable(ID) String id) {
        endpoints.delete(instance, id);
    }
}
