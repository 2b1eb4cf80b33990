package io.swremu.edition.enterprise.repository;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.swremu.edition.enterprise.instance.GrantedInstance;
import io.swremu.edition.enterprise.instance.GrantedProject;
import io.swremu.edition.enterprise.instance.InPath;
import io.swremu.edition.enterprise.namespace.InstanceNamespaces;
import io.swremu.edition.enterprise.request.AlignedPage;
import io.swremu.platform.error.ErrorCode;
import io.swremu.platform.error.Refuses;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The operations on the repositories of instances. */
@RestController
@RequestMapping("/v2/{project_id}")
@Tag(name = "Enterprise Edition: Repositories")
class InstanceRepositoryController {
    private static final String INSTANCE = "/instances/{instance_id}";
    private static final String OF_NAMESPACE = INSTANCE + "/namespaces/{namespace_name}/repositories";
    private static final String ONE = OF_NAMESPACE + "/{repository_name}";

    private final InstanceRepositories repositories;
    private final InstanceNamespaces namespaces;
    private final InstanceRepositoryLists lists;

    InstanceRepositoryController(
            InstanceRepositories repositories, InstanceNamespaces namespaces, InstanceRepositoryLists lists) {
        this.repositories = repositories;
        this.namespaces = namespaces;
        this.lists = lists;
    }

    @GetMapping("/repositories")
    @Operation(
            operationId = "ListAllInstanceRepositories",
            summary = "Lists the repositories of all running instances of a project")
    ProjectRepositoryList listAll(@InPath GrantedProject project, ProjectRepositoryPage page) {
        return lists.ofProject(project, page);
    }

    @GetMapping(INSTANCE + "/repositories")
    @Operation(operationId = "ListInstanceRepositories", summary = "Lists the repositories of an instance")
    InstanceRepositoryList list(
            @InPath GrantedInstance instance,
            InstanceRepositorySearch search,
            InstanceRepositoryOrder order,
            AlignedPage page) {
        return lists.page(instance.registryId(), search, order, page);
    }

    @GetMapping(OF_NAMESPACE)
    @Operation(operationId = "ListNamespaceRepositories", summary = "Lists the repositories of a namespace")
    @Refuses(ErrorCode.NAMESPACE_NOT_FOUND)
    InstanceRepositoryList listOfNamespace(
            @InPath GrantedInstance instance,
            @PathVariable("namespace_name") String namespace,
            InstanceRepositoryOrder order,
            AlignedPage page) {
        return lists.ofNamespace(
                namespaces.require(instance.registryId(), namespace).id(), order, page);
    }

    @GetMapping(ONE)
    @Operation(operationId = "ShowInstanceRepository", summary = "Shows a repository of an instance")
    @Refuses({ErrorCode.NAMESPACE_NOT_FOUND, ErrorCode.REPOSITORY_NOT_FOUND})
    InstanceRepositoryItem show(
            @InPath GrantedInstance instance,
            @PathVariable("namespace_name") String namespace,
            @PathVariable("repository_name") String repository) {
        return InstanceRepositoryItem.of(repositories.require(instance.registryId(), namespace, repository));
    }

    @PutMapping(ONE)
    @Operation(operationId = "UpdateInstanceRepository", summary = "Describes a repository of an instance")
    @Refuses({
        ErrorCode.PARAMETER_MISSING,
        ErrorCode.PARAMETER_INVALID,
        ErrorCode.NAMESPACE_NOT_FOUND,
        ErrorCode.REPOSITORY_NOT_FOUND
    })
    void update(
            @InPath GrantedInstance instance,
            @PathVariable("namespace_name") String namespace,
            @PathVariable("repository_name") String repository,
            @Valid @NotNull @RequestBody UpdateInstanceRepositoryRequest request) {
        repositories.describe(
                repositories.require(instance.registryId(), namespace, repository), request.description());
    }

    @DeleteMapping(ONE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "DeleteInstanceRepository",
            summary = "Deletes a repository of an instance with all artifacts and tags")
    @Refuses({ErrorCode.NAMESPACE_NOT_FOUND, ErrorCode.REPOSITORY_NOT_FOUND})
    void delete(
            @InPath GrantedInstance instance,
            @PathVariable("namespace_name") String namespace,
            @PathVariable("repository_name") String repository) {
        repositories.delete(repositories.require(instance.registryId(), namespace, repository), instance.caller());
    }
}
