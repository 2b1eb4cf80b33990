package io.swremu.edition.enterprise.lifecycle;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.swremu.edition.enterprise.instance.GrantedInstance;
import io.swremu.edition.enterprise.instance.GrantedProject;
import io.swremu.edition.enterprise.instance.InPath;
import io.swremu.platform.error.ErrorCode;
import io.swremu.platform.error.Refuses;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The operations that create and delete instances. */
@RestController
@RequestMapping("/v2/{project_id}/instances")
@Tag(name = "Enterprise Edition: Instances")
class LifecycleController {
    private final InstanceLifecycle instances;

    LifecycleController(InstanceLifecycle instances) {
        this.instances = instances;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(operationId = "CreateInstance", summary = "Begins to create an instance")
    @Refuses({ErrorCode.PARAMETER_MISSING, ErrorCode.PARAMETER_INVALID})
    CreatedInstance create(@InPath GrantedProject project, @Valid @NotNull @RequestBody CreateInstanceRequest request) {
        return instances.create(project, request);
    }

    @DeleteMapping("/{instance_id}")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(operationId = "DeleteInstance", summary = "Deletes an instance with all that belongs to it")
    void delete(
            @InPath(running = false) GrantedInstance instance,
            @RequestBody(required = false) @Nullable DeleteInstanceRequest request) {
        instances.delete(instance);
    }
}
