package io.swremu.edition.shared.retention;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.swremu.edition.shared.namespace.NamespaceName;
import io.swremu.edition.shared.repository.Place;
import io.swremu.edition.shared.repository.RepositoryName;
import io.swremu.identity.directory.Caller;
import io.swremu.platform.error.ErrorCode;
import io.swremu.platform.error.Refuses;
import io.swremu.platform.list.ListParameters;
import io.swremu.platform.list.OffsetPaging;
import io.swremu.platform.web.EmptyObject;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The operations on retention policies. */
@RestController
@RequestMapping("/v2/manage/namespaces/{namespace}/repos/{repository}/retentions")
@Tag(name = "Image Retention Policy Management")
class RetentionController {
    private final RetentionService retentions;
    private final RetentionRun run;

    RetentionController(RetentionService retentions, RetentionRun run) {
        this.retentions = retentions;
        this.run = run;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(operationId = "CreateRetention", summary = "Gives an image repository its retention policy")
    @Refuses({ErrorCode.PARAMETER_MISSING, ErrorCode.PARAMETER_INVALID, ErrorCode.RESOURCE_FORBIDDEN})
    RetentionId create(
            @PathVariable NamespaceName namespace,
            @PathVariable RepositoryName repository,
            @RequestBody RetentionRequest request,
            Caller caller) {
        int id = retentions.create(new Place(namespace, repository, caller), request);
        run.one(id);
        return new RetentionId(id);
    }

    @GetMapping
    @Operation(operationId = "ListRetentions", summary = "Lists the retention policies of an image repository")
    @Refuses(ErrorCode.RESOURCE_FORBIDDEN)
    List<RetentionView> list(
            @PathVariable NamespaceName namespace, @PathVariable RepositoryName repository, Caller caller) {
        return retentions.list(new Place(namespace, repository, caller));
    }

    @GetMapping("/histories")
    @Operation(operationId = "ListRetentionHistories", summary = "Lists the tags that policies have deleted")
    @Parameter(
            name = "filter",
            in = ParameterIn.QUERY,
            description = "The same two as key::value|key::value, such as limit::10|offset::0.")
    @OffsetPaging
    @Refuses(ErrorCode.RESOURCE_FORBIDDEN)
    ResponseEntity<RetentionHistory> history(
            @PathVariable NamespaceName namespace,
            @PathVariable RepositoryName repository,
            @Parameter(hidden = true) ListParameters parameters,
            Caller caller) {
        var page = parameters.withFilter().page();
        var history = retentions.history(new Place(namespace, repository, caller), page);
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_RANGE,
                        page.contentRange(history.entries().size(), history.total()))
                .body(history);
    }

    @GetMapping("/{retention_id}")
    @Operation(operationId = "ShowRetention", summary = "Shows a retention policy")
    @Refuses({ErrorCode.PARAMETER_INVALID, ErrorCode.RETENTION_NOT_FOUND, ErrorCode.RESOURCE_FORBIDDEN})
    RetentionView show(
            @PathVariable NamespaceName namespace,
            @PathVariable RepositoryName repository,
            @PathVariable("retention_id") int id,
            Caller caller) {
        return retentions.show(new Place(namespace, repository, caller), id);
    }

    @PatchMapping("/{retention_id}")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(operationId = "UpdateRetention", summary = "Replaces the rules of a retention policy")
    @Refuses({
        ErrorCode.PARAMETER_MISSING,
        ErrorCode.PARAMETER_INVALID,
        ErrorCode.RETENTION_NOT_FOUND,
        ErrorCode.RESOURCE_FORBIDDEN
    })
    EmptyObject update(
            @PathVariable NamespaceName namespace,
            @PathVariable RepositoryName repository,
            @PathVariable("retention_id") int id,
            @RequestBody RetentionRequest request,
            Caller caller) {
        retentions.update(new Place(namespace, repository, caller), id, request);
        run.one(id);
        return new EmptyObject();
    }

    @DeleteMapping("/{retention_id}")
    @Operation(operationId = "DeleteRetention", summary = "Deletes a retention policy; its history stays")
    @Refuses({ErrorCode.PARAMETER_INVALID, ErrorCode.RETENTION_NOT_FOUND, ErrorCode.RESOURCE_FORBIDDEN})
    EmptyObject delete(
            @PathVariable NamespaceName namespace,
            @PathVariable RepositoryName repository,
            @PathVariable("retention_id") int id,
            Caller caller) {
        retentions.delete(new Place(namespace, repository, caller), id);
        return new EmptyObject();
    }
}
