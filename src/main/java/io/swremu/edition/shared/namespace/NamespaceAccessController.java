package io.swremu.edition.shared.namespace;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.swremu.edition.shared.access.GrantBook;
import io.swremu.edition.shared.access.Level;
import io.swremu.edition.shared.access.Requires;
import io.swremu.edition.shared.access.UserAuthRequest;
import io.swremu.platform.error.ErrorCode;
import io.swremu.platform.error.Refuses;
import io.swremu.platform.web.EmptyObject;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The operations on an organization's permission entries. */
@RestController
@RequestMapping("/v2/manage/namespaces/{namespace}/access")
@Tag(name = "Organization Permission Management")
class NamespaceAccessController {
    private final NamespaceAccessService access;

    NamespaceAccessController(NamespaceAccessService access) {
        this.access = access;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(operationId = "CreateNamespaceAuth", summary = "Gives users a permission on an organization")
    @Refuses({
        ErrorCode.PARAMETER_MISSING,
        ErrorCode.PARAMETER_INVALID,
        ErrorCode.NAMESPACE_AUTH_INVALID,
        ErrorCode.USER_INVALID,
        ErrorCode.NAMESPACE_GRANT_EXISTS
    })
    EmptyObject create(
            @Requires(Level.MANAGE) GrantedNamespace namespace,
            @RequestBody @ArraySchema(minItems = 1, maxItems = GrantBook.MAX_ENTRIES) List<UserAuthRequest> entries) {
        access.create(namespace, entries);
        return new EmptyObject();
    }

    @GetMapping
    @Operation(operationId = "ShowNamespaceAuth", summary = "Shows the permissions on an organization")
    NamespaceAuthView show(@Requires(Level.READ) GrantedNamespace namespace) {
        return access.show(namespace);
    }

    @PatchMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(operationId = "UpdateNamespaceAuth", summary = "Changes users' permissions on an organization")
    @Refuses({
        ErrorCode.PARAMETER_MISSING,
        ErrorCode.PARAMETER_INVALID,
        ErrorCode.NAMESPACE_AUTH_INVALID,
        ErrorCode.USER_INVALID,
        ErrorCode.NAMESPACE_GRANT_NOT_FOUND
    })
    EmptyObject update(
            @Requires(Level.MANAGE) GrantedNamespace namespace,
            @RequestBody @ArraySchema(minItems = 1, maxItems = GrantBook.MAX_ENTRIES) List<UserAuthRequest> entries) {
        access.update(namespace, entries);
        return new EmptyObject();
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "DeleteNamespaceAuth", summary = "Takes users' permissions on an organization away")
    @Refuses({ErrorCode.PARAMETER_MISSING, ErrorCode.PARAMETER_INVALID})
    void delete(
            @Requires(Level.MANAGE) GrantedNamespace namespace,
            @RequestBody
                    @ArraySchema(
                            minItems = 1,
                            maxItems = GrantBook.MAX_ENTRIES,
                            schema = @Schema(example = "0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b"))
                    List<String> userIds) {
        access.delete(namespace, userIds);
    }
}
