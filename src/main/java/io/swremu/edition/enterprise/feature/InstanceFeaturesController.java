package io.swremu.edition.enterprise.feature;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.swremu.edition.enterprise.instance.GrantedInstance;
import io.swremu.edition.enterprise.instance.GrantedProject;
import io.swremu.edition.enterprise.instance.InPath;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The operations on feature gates. */
@RestController
@RequestMapping("/v2/{project_id}")
@Tag(name = "Enterprise Edition: Instances")
class InstanceFeaturesController {
    private final InstanceFeatureProperties features;

    InstanceFeaturesController(InstanceFeatureProperties features) {
        this.features = features;
    }

    @GetMapping("/feature-gates")
    @Operation(operationId = "ListGlobalFeatureGates", summary = "Tells which features instances can have here")
    GlobalFeatureGates global(@InPath GrantedProject project) {
        return GlobalFeatureGates.of(features);
    }

    @GetMapping("/instances/{instance_id}/feature-gates")
    @Operation(operationId = "ListFeatureGates", summary = "Tells which features an instance has")
    InstanceFeatureGates ofInstance(@InPath GrantedInstance instance) {
        return InstanceFeatureGates.of(features);
    }
}
