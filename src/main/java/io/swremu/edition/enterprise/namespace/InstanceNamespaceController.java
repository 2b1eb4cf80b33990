package io.swremu.edition.enterprise.namespace;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.swremu.edition.enterprise.instance.GrantedInstance;
import io.swremu.edition.enterprise.instance.InPath;
import io.swremu.edition.enterprise.request.AlignedPage;
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

/** The operations on the namespaces of an instance. */
@RestController
@RequestMapping("/v2/{project_id}/instances/{instance_id}/namespaces")
@Tag(name = "Enterprise Edition: Namespaces")
class InstanceNamespaceController {
    private static final String ONE = "/{namespace_name}";

    private final InstanceNamespaces namespaces;
    private final NamespaceLists lists;

    InstanceNamespaceController(InstanceNamespaces namespaces, NamespaceLists lists) {
        this.namespaces = namespaces;
        this.lists = lists;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(operationId = "CreateInstanceNamespace", summary = "Creates a namespace in an instance")
    @Refuses({
        ErrorCode.PARAMETER_MISSING,
        ErrorCode.PARAMETER_INVALID,
        ErrorCode.NAMESPACE_NAME_INVALID,
        ErrorCode.OPERATION_FORBIDDEN,
        ErrorCode.NAMESPACE_EXISTS
    })
    Created create(
            @InPath GrantedInstance instance, @Valid @NotNull @RequestBody CreateInstanceNamespaceRequest request) {
        return new Created(namespaces.create(instance.registryId(), request).number());
    }

    @GetMapping
    @Operation(operationId = "ListInstanceNamespaces", summary = "Lists the namespaces of an instance")
    InstanceNamespaceList list(@InPath GrantedInstance instance, InstanceNamespaceSearch search, AlignedPage page) {
        return lists.page(instance.registryId(), search, page);
    }

    @GetMapping(ONE)
    @Operation(operationId = "ShowInstanceNamespace", summary = "Shows a namespace of an instance")
    @Refuses(ErrorCode.NAMESPACE_NOT_FOUND)
    InstanceNamespaceView show(
            @InPath GrantedInstance instance, @PathVariable("namespace_name") InstanceNamespaceName name) {
        return InstanceNamespaceView.of(namespaces.require(instance.registryId(), name.value()));
    }

    @PutMapping(ONE)
    @Operation(operationId = "UpdateInstanceNamespace", summary = "Changes a namespace of an instance")
    @Refuses({ErrorCode.PARAMETER_MISSING, ErrorCode.PARAMETER_INVALID, ErrorCode.NAMESPACE_NOT_FOUND})
    InstanceNamespaceChange update(
            @InPath GrantedInstance instance,
            @PathVariable("namespace_name") InstanceNamespaceName name,
            @Valid @NotNull @RequestBody UpdateInstanceNamespaceRequest request) {
        return InstanceNamespaceChange.of(namespaces.update(instance.registryId(), name.value(), request));
    }

    @DeleteMapping(ONE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "DeleteInstanceNamespace", summary = "Deletes an empty namespace of an instance")
    @Refuses({ErrorCode.NAMESPACE_NOT_FOUND, ErrorCode.RESOURCE_IN_USE})
    void delete(@InPath GrantedInstance instance, @PathVariable("namespace_name") InstanceNamespaceName name) {
        namespaces.delete(instance.registryId(), name.value());
    }

    /** Answer of CreateInstanceNamespace. */
    @Schema(name = "CreatedInstanceNamespace")
    record Created(@Schema(example = "2") long id) {}
}
