package io.swremu.edition.shared.repository;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.swremu.edition.shared.access.AccessService;
import io.swremu.edition.shared.access.UserAuthRequest;
import io.swremu.edition.shared.namespace.NamespaceName;
import io.swremu.identity.directory.Caller;
import io.swremu.platform.error.ErrorCode;
import io.swremu.platform.error.Refuses;
import io.swremu.platform.web.EmptyObject;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The operations on a repository's permission entries. */
@RestController
@RequestMapping("/v2/manage/namespaces/{namespace}/repos/{repository}/access")
@Tag(name = "Image Permission Management")
class RepositoryAccessController {
    private final RepositoryAccessService access;

    RepositoryAccessController(RepositoryAccessService access) {
        this.access = access;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(operationId = "CreateUserRepositoryAuth", summary = "Gives users a permission on an image repository")
    @Refuses({
        ErrorCode.PARAMETER_MISSING,
        ErrorCode.PARAMETER_INVALID,
        ErrorCode.REPOSITORY_AUTH_INVALID,
        ErrorCode.USER_INVALID,
        ErrorCode.RESOURCE_FORBIDDEN,
        ErrorCode.PERMISSION_EXISTS
    })
    EmptyObject create(
            @PathVariable NamespaceName namespace,
            @PathVariable RepositoryName repository,
            @RequestBody @ArraySchema(minItems = 1, maxItems = AccessService.MAX_ENTRIES) List<UserAuthRequest> entries,
            Caller caller) {
        access.create(namespace, repository, entries, caller);
        return new EmptyObject();
    }

    @GetMapping
    @Operation(operationId = "ShowUserRepositoryAuth", summary = "Shows the permissions on an image repository")
    @Refuses(ErrorCode.RESOURCE_FORBIDDEN)
    RepositoryAuthView show(
            @PathVariable NamespaceName namespace, @PathVariable RepositoryName repository, Caller caller) {
        return access.show(namespace, repository, caller);
    }

    @PatchMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(operationId = "UpdateUserRepositoryAuth", summary = "Changes users' permissions on an image repository")
    @Refuses({
        ErrorCode.PARAMETER_MISSING,
        ErrorCode.PARAMETER_INVALID,
        ErrorCode.REPOSITORY_AUTH_INVALID,
        ErrorCode.USER_INVALID,
        ErrorCode.RESOURCE_FORBIDDEN,
        ErrorCode.PERMISSION_NOT_FOUND
    })
    EmptyObject update(
            @PathVariable NamespaceName namespace,
            @PathVariable RepositoryName repository,
            @RequestBody @ArraySchema(minItems = 1, maxItems = AccessService.MAX_ENTRIES) List<UserAuthRequest> entries,
            Caller caller) {
        access.update(namespace, repository, entries, caller);
        return new EmptyObject();
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "DeleteUserRepositoryAuth",
            summary = "Takes users' permissions on an image repository away")
    @Refuses({ErrorCode.PARAMETER_MISSING, ErrorCode.PARAMETER_INVALID, ErrorCode.RESOURCE_FORBIDDEN})
    void delete(
            @PathVariable NamespaceName namespace,
            @PathVariable RepositoryName repository,
            @RequestBody
                    @ArraySchema(
                            minItems = 1,
                            maxItems = AccessService.MAX_ENTRIES,
                            schema = @Schema(example = "0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b"))
                    List<String> userIds,
            Caller caller) {
        access.delete(namespace, repository, userIds, caller);
    }
}
