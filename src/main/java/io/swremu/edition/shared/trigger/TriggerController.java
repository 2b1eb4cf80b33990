package io.swremu.edition.shared.trigger;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.swremu.edition.shared.access.Level;
import io.swremu.edition.shared.access.Requires;
import io.swremu.edition.shared.repository.GrantedRepository;
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
    @Refuses(ErrorCode.PARAMETER_MISSING)
    EmptyObject create(@Requires(Level.EDIT) GrantedRepository repository, @RequestBody TriggerRequest request) {
        triggers.create(repository, request);
        return new EmptyObject();
    }

    @GetMapping
    @Operation(operationId = "ListTriggersDetails", summary = "Lists the triggers of an image repository")
    List<TriggerView> list(@Requires(Level.READ) GrantedRepository repository) {
        return triggers.list(repository);
    }

    @GetMapping("/{trigger}")
    @Operation(operationId = "ShowTrigger", summary = "Shows a trigger, and when it has fired")
    @Refuses(ErrorCode.TRIGGER_NOT_FOUND)
    TriggerView show(@Requires(Level.READ) GrantedRepository repository, @PathVariable String trigger) {
        return triggers.show(repository, trigger);
    }

    @PatchMapping("/{trigger}")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(operationId = "UpdateTrigger", summary = "Switches a trigger on or off")
    @Refuses({ErrorCode.PARAMETER_MISSING, ErrorCode.TRIGGER_NOT_FOUND})
    EmptyObject update(
            @Requires(Level.EDIT) GrantedRepository repository,
            @PathVariable String trigger,
            @RequestBody UpdateTriggerRequest request) {
        triggers.update(repository, trigger, request);
        return new EmptyObject();
    }

    @DeleteMapping("/{trigger}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "DeleteTrigger", summary = "Deletes a trigger with its history")
    @Refuses(ErrorCode.TRIGGER_NOT_FOUND)
    void delete(@Requires(Level.EDIT) GrantedRepository repository, @PathVariable String trigger) {
        triggers.delete(repository, trigger);
    }
}
