package io.swremu.edition.enterprise.endpoint;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.swremu.edition.enterprise.instance.GrantedInstance;
import io.swremu.edition.enterprise.instance.InPath;
import io.swremu.platform.error.ErrorCode;
import io.swremu.platform.error.Refuses;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The operations on an instance's endpoint service: its connections, and who may have one. */
@RestController
@RequestMapping("/v2/{project_id}/instances/{instance_id}/internal-endpoint")
@Tag(name = "Enterprise Edition: Access")
class EndpointServiceController {
    private final EndpointConnections connections;
    private final EndpointPermissions permissions;

    EndpointServiceController(EndpointConnections connections, EndpointPermissions permissions) {
        this.connections = connections;
        this.permissions = permissions;
    }

    @GetMapping("/connections")
    @Operation(operationId = "ListInternalEndpointConnections", summary = "Lists the connections of internal endpoints")
    ConnectionList connections(@InPath GrantedInstance instance, ConnectionSearch search) {
        return connections.list(instance, search);
    }

    @PostMapping("/connections/action")
    @Operation(operationId = "UpdateInternalEndpointConnections", summary = "Receives or rejects connections")
    @Refuses({ErrorCode.PARAMETER_MISSING, ErrorCode.RESOURCE_NOT_FOUND, ErrorCode.PARAMETER_INVALID})
    ChangedConnections changeConnections(
            @InPath GrantedInstance instance, @Valid @NotNull @RequestBody ConnectionAction action) {
        return connections.change(instance, action);
    }

    @GetMapping("/permissions")
    @Operation(operationId = "ListInternalEndpointPermissions", summary = "Lists who may connect")
    PermissionList permissions(@InPath GrantedInstance instance, PermissionSearch search) {
        return permissions.list(instance, search);
    }

    @PostMapping("/permissions/action")
    @Operation(operationId = "UpdateInternalEndpointPermissions", summary = "Adds or removes who may connect")
    @Refuses({
        ErrorCode.PARAMETER_MISSING,
        ErrorCode.PARAMETER_INVALID,
        ErrorCode.RESOURCE_EXISTS,
        ErrorCode.RESOURCE_NOT_FOUND
    })
    ChangedPermissions changePermissions(
            @InPath GrantedInstance instance, @Valid @NotNull @RequestBody PermissionAction action) {
        return permissions.change(instance, action);
    }
}
