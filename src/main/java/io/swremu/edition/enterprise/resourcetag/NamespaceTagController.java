package io.swremu.edition.enterprise.resourcetag;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.swremu.edition.enterprise.instance.GrantedInstance;
import io.swremu.edition.enterprise.instance.InPath;
import io.swremu.platform.error.ErrorCode;
import io.swremu.platform.error.Refuses;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The operations on tags of namespaces, which are named by their names. */
@RestController
@RequestMapping("/v2/{project_id}")
@Tag(name = "Enterprise Edition: Resource Tags")
class NamespaceTagController {
    /** The service has variables there, of which these are the only values. */
    private static final String NAMESPACES = "/{resource_type:instances}/{resource_id}/{sub_resource_type:namespaces}";

    private static final String NAME = "sub_resource_id";
    private static final String TAGS = NAMESPACES + "/{" + NAME + "}/tags";

    private final NamespaceTags tags;

    NamespaceTagController(NamespaceTags tags) {
        this.tags = tags;
    }

    @GetMapping("/instances/{instance_id}/namespaces-tags")
    @Operation(operationId = "ListNamespaceTags", summary = "Lists the tags of all namespaces of an instance")
    ProjectTagList listOfInstance(@InPath GrantedInstance instance) {
        return tags.listOfAll(instance);
    }

    @GetMapping(TAGS)
    @Operation(operationId = "ListSubResourceTags", summary = "Lists the tags of a namespace")
    @Refuses({ErrorCode.API_UNKNOWN, ErrorCode.NAMESPACE_NOT_FOUND})
    ResourceTagList list(@InPath GrantedInstance instance, @PathVariable(NAME) String namespace) {
        return tags.list(instance, namespace);
    }

    @PostMapping(TAGS + "/create")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "CreateSubResourceTags", summary = "Adds tags to a namespace")
    @Refuses({
        ErrorCode.API_UNKNOWN,
        ErrorCode.PARAMETER_MISSING,
        ErrorCode.NAMESPACE_NOT_FOUND,
        ErrorCode.PARAMETER_INVALID
    })
    void create(
            @InPath GrantedInstance instance,
            @PathVariable(NAME) String namespace,
            @Valid @NotNull @RequestBody ResourceTagsRequest request) {
        tags.put(instance, namespace, request.tags());
    }

    @DeleteMapping(TAGS + "/delete")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "DeleteSubResourceTags", summary = "Removes tags from a namespace")
    @Refuses({ErrorCode.API_UNKNOWN, ErrorCode.PARAMETER_MISSING, ErrorCode.NAMESPACE_NOT_FOUND})
    void delete(
            @InPath GrantedInstance instance,
            @PathVariable(NAME) String namespace,
            @Valid @NotNull @RequestBody ResourceTagsRequest request) {
        tags.remove(instance, namespace, request.tags());
    }

    @PostMapping(NAMESPACES + "/resource-instances/filter")
    @Operation(operationId = "ListSubResourceInstances", summary = "Lists namespaces by their tags")
    @Refuses({ErrorCode.API_UNKNOWN, ErrorCode.PARAMETER_MISSING, ErrorCode.PARAMETER_INVALID})
    ResourceList search(
            @InPath GrantedInstance instance,
            @Valid @RequestBody(required = false) @Nullable ResourceFilter filter,
            ResourcePage page) {
        return tags.search(instance, filters(filter), page);
    }

    @PostMapping(NAMESPACES + "/resource-instances/count")
    @Operation(operationId = "ShowSubResourceInstancesCount", summary = "Counts namespaces by their tags")
    @Refuses({ErrorCode.API_UNKNOWN, ErrorCode.PARAMETER_MISSING, ErrorCode.PARAMETER_INVALID})
    ResourceCount count(
            @InPath GrantedInstance instance, @Valid @RequestBody(required = false) @Nullable ResourceFilter filter) {
        return tags.count(instance, filters(filter));
    }

    private static List<TagsFilter> filters(@Nullable ResourceFilter filter) {
        return filter == null ? List.of() : filter.filters();
    }
}
