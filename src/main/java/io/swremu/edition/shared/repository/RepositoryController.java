package io.swremu.edition.shared.repository;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.swremu.edition.shared.namespace.NamespaceName;
import io.swremu.identity.directory.Caller;
import io.swremu.platform.error.ErrorCode;
import io.swremu.platform.error.Refuses;
import io.swremu.platform.web.EmptyObject;
import io.swremu.platform.web.PublicAddress;
import io.swremu.platform.web.RequestFields;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The operations on one image repository. */
@RestController
@RequestMapping("/v2/manage/namespaces/{namespace}/repos")
@Tag(name = "Image Repository Management")
class RepositoryController {
    private final RepositoryService repositories;

    RepositoryController(RepositoryService repositories) {
        this.repositories = repositories;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            operationId = "CreateRepo",
            summary = "Creates an image repository",
            requestBody =
                    @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = CreateRepoRequest.class))))
    @Refuses({
        ErrorCode.PARAMETER_MISSING,
        ErrorCode.PARAMETER_INVALID,
        ErrorCode.REPOSITORY_NAME_INVALID,
        ErrorCode.IS_PUBLIC_INVALID,
        ErrorCode.REPOSITORY_QUOTA_EXCEEDED,
        ErrorCode.NAMESPACE_FORBIDDEN,
        ErrorCode.IMAGE_EXISTS,
        ErrorCode.DESCRIPTION_TOO_LONG
    })
    EmptyObject create(
            @PathVariable NamespaceName namespace, @Parameter(hidden = true) RequestFields fields, Caller caller) {
        repositories.create(namespace, fields, caller);
        return new EmptyObject();
    }

    @GetMapping("/{repository}")
    @Operation(operationId = "ShowRepository", summary = "Shows an image repository")
    @Refuses(ErrorCode.REPOSITORY_FORBIDDEN)
    RepositoryView show(
            @PathVariable NamespaceName namespace,
            @PathVariable RepositoryName repository,
            Caller caller,
            PublicAddress address) {
        return repositories
                .show(namespace, repository, caller)
                .view(address.image(namespace.value(), repository.value()));
    }

    @PatchMapping("/{repository}")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            operationId = "UpdateRepo",
            summary = "Changes visibility, category and description of an image repository",
            requestBody =
                    @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = UpdateRepoRequest.class))))
    @Refuses({
        ErrorCode.PARAMETER_INVALID,
        ErrorCode.IS_PUBLIC_INVALID,
        ErrorCode.REPOSITORY_FORBIDDEN,
        ErrorCode.DESCRIPTION_TOO_LONG
    })
    EmptyObject update(
            @PathVariable NamespaceName namespace,
            @PathVariable RepositoryName repository,
            @Parameter(hidden = true) RequestFields fields,
            Caller caller) {
        repositories.update(namespace, repository, fields, caller);
        return new EmptyObject();
    }

    @DeleteMapping("/{repository}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "DeleteRepo", summary = "Deletes an image repository with all it holds")
    @Refuses(ErrorCode.REPOSITORY_FORBIDDEN)
    void delete(@PathVariable NamespaceName namespace, @PathVariable RepositoryName repository, Caller caller) {
        repositories.delete(namespace, repository, caller);
    }
}
