package io.swremu.edition.shared.trigger;

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

/** The operations on triggers. */
@RestController
@RequestMapping("/v2/manage/namespaces/{namespace}/repos/{repository}/triggers")
@Tag(name = "Trigger Management")
class TriggerController {
    private final TriggerService triggers;

    TriggerController(TriggerService triggers) {
        this.triggers = triggers;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(operationId = "CreateTrigger", summary = "Creates a trigger of an image repository")
    @Refuses({ErrorCode.PARAMETER_MISSING, ErrorCode.RESOURCE_FORBIDDEN})
    EmptyObject create(
            @PathVariable NamespaceName namespace,
            @PathVariable RepositoryName repository,
            @RequestBody TriggerRequest request,
            Caller caller) {
        triggers.create(new Place(namespace, repository, caller), request);
        return new EmptyObject();
    }

    @GetMapping
    @Operation(operationId = "ListTriggersDetails", summary = "Lists the triggers of an image repository")
    @Refuses(ErrorCode.RESOURCE_FORBIDDEN)
    List<TriggerView> list(
            @PathVariable NamespaceName namespace, @PathVariable RepositoryName repository, Caller caller) {
        return triggers.list(new Place(namespace, repository, caller));
    }

    @GetMapping("/{trigger}")
    @Operation(operationId = "ShowTrigger", summary = "Shows a trigger, and when it has fired")
    @Refuses({ErrorCode.RESOURCE_FORBIDDEN, ErrorCode.TRIGGER_NOT_FOUND})
    TriggerView show(
            @PathVariable NamespaceName namespace,
            @PathVariable RepositoryName repository,
            @PathVariable String trigger,
            Caller caller) {
        return triggers.show(new Place(namespace, repository, caller), trigger);
    }

    @PatchMapping("/{trigger}")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(operationId = "UpdateTrigger", summary = "Switches a trigger on or off")
    @Refuses({ErrorCode.PARAMETER_MISSING, ErrorCode.RESOURCE_FORBIDDEN, ErrorCode.TRIGGER_NOT_FOUND})
    EmptyObject update(
            @PathVariable NamespaceName namespace,
            @PathVariable RepositoryName repository,
            @PathVariable String trigger,
            @RequestBody UpdateTriggerRequest request,
            Caller caller) {
        triggers.update(new Place(namespace, repository, caller), trigger, request);
        return new EmptyObject();
    }

    @DeleteMapping("/{trigger}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "DeleteTrigger", summary = "Deletes a trigger with its history")
    @Refuses({ErrorCode.RESOURCE_FORBIDDEN, ErrorCode.TRIGGER_NOT_FOUND})
    void delete(
            @PathVariable NamespaceName namespace,
            @PathVariable RepositoryName repository,
            @PathVariable String trigger,
            Caller caller) {
        triggers.delete(new Place(namespace, repository, caller), trigger);
    }
}
