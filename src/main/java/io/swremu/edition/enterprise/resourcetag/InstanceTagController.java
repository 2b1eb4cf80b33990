package io.swremu.edition.enterprise.resourcetag;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.swremu.edition.enterprise.instance.GrantedInstance;
import io.swremu.edition.enterprise.instance.GrantedProject;
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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The operations on tags of instances. An instance may have them before it runs. */
@RestController
@RequestMapping("/v2/{project_id}")
@Tag(name = "Enterprise Edition: Resource Tags")
class InstanceTagController {
    /** The service has a variable there, of which this is the only value. */
    private static final String INSTANCES = "/{resource_type:instances}";

    private final ResourceTags tags;

    InstanceTagController(ResourceTags tags) {
        this.tags = tags;
    }

    @GetMapping("/instances/tags")
    @Operation(operationId = "ListInstanceProjectTags", summary = "Lists the tags of all instances of a project")
    ProjectTagList listOfProject(@InPath GrantedProject project) {
        return tags.listOfInstances(project);
    }

    @GetMapping(INSTANCES + "/{resource_id}/tags")
    @Operation(operationId = "ListInstanceResourceTags", summary = "Lists the tags of an instance")
    @Refuses(ErrorCode.API_UNKNOWN)
    ResourceTagList list(@InPath(running = false) GrantedInstance instance) {
        return tags.list(instance.instance());
    }

    @PostMapping(INSTANCES + "/{resource_id}/tags/create")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "CreateInstanceResourceTags", summary = "Adds tags to an instance")
    @Refuses({ErrorCode.API_UNKNOWN, ErrorCode.PARAMETER_MISSING, ErrorCode.PARAMETER_INVALID})
    void create(
            @InPath(running = false) GrantedInstance instance,
            @Valid @NotNull @RequestBody ResourceTagsRequest request) {
        tags.put(instance.instance(), request.tags());
    }

    @DeleteMapping(INSTANCES + "/{resource_id}/tags/delete")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "DeleteInstanceResourceTags", summary = "Removes tags from an instance")
    @Refuses({ErrorCode.API_UNKNOWN, ErrorCode.PARAMETER_MISSING})
    void delete(
            @InPath(running = false) GrantedInstance instance,
            @Valid @NotNull @RequestBody ResourceTagsRequest request) {
        tags.remove(instance.instance(), request.tags());
    }

    @PostMapping(INSTANCES + "/resource-instances/filter")
    @Operation(operationId = "ListInstanceResourceInstances", summary = "Lists instances by their tags")
    @Refuses({ErrorCode.API_UNKNOWN, ErrorCode.PARAMETER_MISSING, ErrorCode.PARAMETER_INVALID})
    ResourceList search(
            @InPath GrantedProject project,
            @Valid @RequestBody(required = false) @Nullable ResourceFilter filter,
            ResourcePage page) {
        return tags.search(query(project, filter), page);
    }

    @PostMapping(INSTANCES + "/resource-instances/count")
    @Operation(operationId = "ShowInstanceResourceInstancesCount", summary = "Counts instances by their tags")
    @Refuses({ErrorCode.API_UNKNOWN, ErrorCode.PARAMETER_MISSING, ErrorCode.PARAMETER_INVALID})
    ResourceCount count(
            @InPath GrantedProject project, @Valid @RequestBody(required = false) @Nullable ResourceFilter filter) {
        return tags.count(query(project, filter));
    }

    private static TagQuery query(GrantedProject project, @Nullable ResourceFilter filter) {
        return TagQuery.instances(project, filter == null ? List.of() : filter.filters());
    }
}
