package io.swremu.edition.shared.retention;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.swremu.edition.shared.access.Level;
import io.swremu.edition.shared.access.Requires;
import io.swremu.edition.shared.repository.GrantedRepository;
import io.swremu.platform.error.ErrorCode;
import io.swremu.platform.error.Refuses;
import io.swremu.platform.list.Filtered;
import io.swremu.platform.list.OffsetPage;
import io.swremu.platform.web.EmptyObject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.function.Supplier;
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

/**
 * The operations on retention policies. A policy is applied before the answer, but after it has been committed: each tag
 * that it deletes is a transaction of its own.
 */
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
    @Refuses({ErrorCode.PARAMETER_MISSING, ErrorCode.PARAMETER_INVALID})
    Supplier<RetentionId> create(
            @Requires(Level.MANAGE) GrantedRepository repository,
            @Valid @NotNull @RequestBody RetentionRequest request) {
        long id = retentions.create(repository, request);
        return () -> {
            run.one(id);
            return new RetentionId(id);
        };
    }

    @GetMapping
    @Operation(operationId = "ListRetentions", summary = "Lists the retention policies of an image repository")
    List<RetentionView> list(@Requires(Level.READ) GrantedRepository repository) {
        return retentions.list(repository);
    }

    @GetMapping("/histories")
    @Operation(operationId = "ListRetentionHistories", summary = "Lists the tags that policies have deleted")
    @Filtered
    ResponseEntity<RetentionLogPage> log(@Requires(Level.READ) GrantedRepository repository, OffsetPage page) {
        var answer = retentions.log(repository, page);
        return page.answer(answer, answer.entries().size(), answer.total());
    }

    @GetMapping("/{retention_id}")
    @Operation(operationId = "ShowRetention", summary = "Shows a retention policy")
    @Refuses({ErrorCode.PARAMETER_INVALID, ErrorCode.RETENTION_NOT_FOUND})
    RetentionView show(@Requires(Level.READ) GrantedRepository repository, @PathVariable("retention_id") int id) {
        return retentions.show(repository, id);
    }

    @PatchMapping("/{retention_id}")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(operationId = "UpdateRetention", summary = "Replaces the rules of a retention policy")
    @Refuses({ErrorCode.PARAMETER_MISSING, ErrorCode.PARAMETER_INVALID, ErrorCode.RETENTION_NOT_FOUND})
    Supplier<EmptyObject> update(
            @Requires(Level.MANAGE) GrantedRepository repository,
            @PathVariable("retention_id") int id,
            @RequestBody RetentionRequest request) {
        retentions.update(repository, id, request);
        return () -> {
            run.one(id);
            return new EmptyObject();
        };
    }

    @DeleteMapping("/{retention_id}")
    @Operation(operationId = "DeleteRetention", summary = "Deletes a retention policy; its history stays")
    @Refuses({ErrorCode.PARAMETER_INVALID, ErrorCode.RETENTION_NOT_FOUND})
    EmptyObject delete(@Requires(Level.MANAGE) GrantedRepository repository, @PathVariable("retention_id") int id) {
        retentions.delete(repository, id);
        return new EmptyObject();
    }
}
