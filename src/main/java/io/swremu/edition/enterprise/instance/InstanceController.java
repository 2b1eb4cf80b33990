package io.swremu.edition.enterprise.instance;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.swremu.edition.enterprise.request.FreePage;
import io.swremu.platform.error.ErrorCode;
import io.swremu.platform.error.Refuses;
import io.swremu.platform.web.PublicAddress;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Objects;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The operations that show instances and change their configuration. */
@RestController
@RequestMapping("/v2/{project_id}/instances")
@Tag(name = "Enterprise Edition: Instances")
class InstanceController {
    private static final String CONFIGURATIONS = "/{instance_id}/configurations";

    private final InstanceService instances;

    InstanceController(InstanceService instances) {
        this.instances = instances;
    }

    @GetMapping
    @Operation(operationId = "ListInstance", summary = "Lists the instances of a project")
    InstanceList list(@InPath GrantedProject project, InstanceSearch search, FreePage page, PublicAddress server) {
        return instances.list(project, search, page, server);
    }

    @GetMapping("/{instance_id}")
    @Operation(operationId = "ShowInstance", summary = "Shows an instance")
    InstanceView show(@InPath(running = false) GrantedInstance instance, PublicAddress server) {
        return instances.view(instance.instance(), server);
    }

    @GetMapping(CONFIGURATIONS)
    @Operation(operationId = "ShowInstanceConfiguration", summary = "Shows the configuration of an instance")
    Configuration configuration(@InPath GrantedInstance instance) {
        return new Configuration(instance.instance().anonymousAccess());
    }

    @PutMapping(CONFIGURATIONS)
    @Operation(operationId = "UpdateInstanceConfiguration", summary = "Changes the configuration of an instance")
    @Refuses(ErrorCode.PARAMETER_MISSING)
    void configure(@InPath GrantedInstance instance, @Valid @NotNull @RequestBody Configuration configuration) {
        instances.configure(instance.instance(), Objects.requireNonNull(configuration.anonymousAccess()));
    }
}
