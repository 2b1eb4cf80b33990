package io.swremu.edition.shared.sharing;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.swremu.edition.shared.namespace.NamespaceName;
import io.swremu.edition.shared.repository.Place;
import io.swremu.edition.shared.repository.RepositoryName;
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

/** The operations that share a repository with other accounts. Their paths say {@code repositories}, unlike all others. */
@RestController
@RequestMapping("/v2/manage/namespaces/{namespace}/repositories/{repository}/access-domains")
@Tag(name = "Shared Account Management")
class ShareController {
    private final ShareService shares;

    ShareController(ShareService shares) {
        this.shares = shares;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(operationId = "CreateRepoDomains", summary = "Shares an image repository with another account")
    @Refuses({
        ErrorCode.PARAMETER_MISSING,
        ErrorCode.PARAMETER_INVALID,
        ErrorCode.DOMAIN_INVALID,
        ErrorCode.PERMIT_INVALID,
        ErrorCode.RESOURCE_FORBIDDEN,
        ErrorCode.PERMISSION_EXISTS,
        ErrorCode.DESCRIPTION_TOO_LONG
    })
    EmptyObject create(
            @PathVariable NamespaceName namespace,
            @PathVariable RepositoryName repository,
            @RequestBody CreateShareRequest request,
            Caller caller) {
        shares.create(new Place(namespace, repository, caller), request);
        return new EmptyObject();
    }

    @GetMapping
    @Operation(operationId = "ListRepoDomains", summary = "Lists the accounts that an image repository is shared with")
    @Refuses(ErrorCode.RESOURCE_FORBIDDEN)
    List<ShareView> list(
            @PathVariable NamespaceName namespace, @PathVariable RepositoryName repository, Caller caller) {
        return shares.list(new Place(namespace, repository, caller));
    }

    @GetMapping("/{access_domain}")
    @Operation(
            operationId = "ShowAccessDomain",
            summary = "Tells whether an image repository is shared with an account")
    @Refuses(ErrorCode.RESOURCE_FORBIDDEN)
    AccessDomainView show(
            @PathVariable NamespaceName namespace,
            @PathVariable RepositoryName repository,
            @PathVariable("access_domain") String accessDomain,
            Caller caller) {
        return shares.show(new Place(namespace, repository, caller), accessDomain);
    }

    @PatchMapping("/{access_domain}")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(operationId = "UpdateRepoDomains", summary = "Changes until when an image repository is shared")
    @Refuses({
        ErrorCode.PARAMETER_MISSING,
        ErrorCode.PARAMETER_INVALID,
        ErrorCode.PERMIT_INVALID,
        ErrorCode.RESOURCE_FORBIDDEN,
        ErrorCode.PERMISSION_NOT_FOUND,
        ErrorCode.DESCRIPTION_TOO_LONG
    })
    EmptyObject update(
            @PathVariable NamespaceName namespace,
            @PathVariable RepositoryName repository,
            @PathVariable("access_domain") String accessDomain,
            @RequestBody UpdateShareRequest request,
            Caller caller) {
        shares.update(new Place(namespace, repository, caller), accessDomain, request);
        return new EmptyObject();
    }

    @DeleteMapping("/{access_domain}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "DeleteRepoDomains", summary = "Ends the sharing of an image repository with an account")
    @Refuses({ErrorCode.RESOURCE_FORBIDDEN, ErrorCode.PERMISSION_NOT_FOUND})
    void delete(
            @PathVariable NamespaceName namespace,
            @PathVariable RepositoryName repository,
            @PathVariable("access_domain") String accessDomain,
            Caller caller) {
        shares.delete(new Place(namespace, repository, caller), accessDomain);
    }
}
