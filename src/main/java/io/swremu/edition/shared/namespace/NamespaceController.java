package io.swremu.edition.shared.namespace;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.swremu.edition.shared.access.Level;
import io.swremu.edition.shared.access.Requires;
import io.swremu.identity.directory.Caller;
import io.swremu.platform.error.ErrorCode;
import io.swremu.platform.error.Refuses;
import io.swremu.platform.list.Filtered;
import io.swremu.platform.web.EmptyObject;
import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The operations on organizations. */
@RestController
@RequestMapping("/v2/manage/namespaces")
@Tag(name = "Organization Management")
class NamespaceController {
    private final NamespaceService namespaces;

    NamespaceController(NamespaceService namespaces) {
        this.namespaces = namespaces;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(operationId = "CreateNamespace", summary = "Creates an organization")
    @Refuses({
        ErrorCode.PARAMETER_MISSING,
        ErrorCode.NAMESPACE_NAME_INVALID,
        ErrorCode.NAMESPACE_QUOTA_EXCEEDED,
        ErrorCode.NAMESPACE_EXISTS
    })
    EmptyObject create(@Valid @RequestBody CreateNamespaceRequest request, Caller caller) {
        namespaces.create(request.namespace(), caller);
        return new EmptyObject();
    }

    @GetMapping
    @Operation(operationId = "ListNamespaces", summary = "Lists the organizations that the caller may see")
    @Filtered(
            "Parts of the list as key::value|key::value, such as namespace::group|mode::visible. The mode visible also"
                    + " lists organizations in which the caller may only see a repository.")
    NamespaceList list(NamespaceSearch search, Caller caller) {
        return new NamespaceList(namespaces.list(search, caller));
    }

    @GetMapping("/{namespace}")
    @Operation(operationId = "ShowNamespace", summary = "Shows an organization")
    NamespaceView show(@Requires(Level.READ) GrantedNamespace namespace) {
        return NamespaceView.of(namespace);
    }

    @DeleteMapping("/{namespace}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "DeleteNamespaces", summary = "Deletes an empty organization")
    @Refuses(ErrorCode.NAMESPACE_NOT_EMPTY)
    void delete(@Requires(Level.MANAGE) GrantedNamespace namespace) {
        namespaces.delete(namespace);
    }
}
