package io.swremu.edition.enterprise.access;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.swremu.edition.enterprise.instance.GrantedInstance;
import io.swremu.edition.enterprise.instance.InPath;
import io.swremu.platform.error.ErrorCode;
import io.swremu.platform.error.Refuses;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The operations on access through the internet. */
@RestController
@RequestMapping("/v2/{project_id}/instances/{instance_id}/endpoint-policy")
@Tag(name = "Enterprise Edition: Access")
class PublicAccessController {
    private final PublicAccessService access;

    PublicAccessController(PublicAccessService access) {
        this.access = access;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(operationId = "CreateInstanceEndpointPolicy", summary = "Begins to enable or disable public access")
    @Refuses({ErrorCode.PARAMETER_MISSING, ErrorCode.REQUEST_INVALID})
    void change(@InPath GrantedInstance instance, @Valid @NotNull @RequestBody AccessRequest request) {
        access.change(instance, request.enable());
    }

    @GetMapping
    @Operation(operationId = "ShowInstanceEndpointPolicy", summary = "Shows public access and its allow list")
    EndpointPolicy show(@InPath GrantedInstance instance) {
        return access.show(instance);
    }

    @PutMapping
    @Operation(operationId = "UpdateInstanceEndpointPolicy", summary = "Replaces the allow list of public access")
    @Refuses({ErrorCode.PARAMETER_MISSING, ErrorCode.REQUEST_INVALID})
    void allow(@InPath GrantedInstance instance, @Valid @NotNull @RequestBody AllowListRequest request) {
        access.allow(instance, request);
    }
}
