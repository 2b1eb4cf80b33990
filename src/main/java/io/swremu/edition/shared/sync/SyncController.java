package io.swremu.edition.shared.sync;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.swremu.edition.shared.access.Level;
import io.swremu.edition.shared.access.Requires;
import io.swremu.edition.shared.repository.GrantedRepository;
import io.swremu.identity.directory.Caller;
import io.swremu.platform.error.ErrorCode;
import io.swremu.platform.error.Refuses;
import io.swremu.platform.list.Filtered;
import io.swremu.platform.web.EmptyObject;
import io.swremu.platform.web.RequestFields;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The operations that copy images into another region. */
@RestController
@Tag(name = "Image Synchronization Management")
class SyncController {
    private static final String REPOSITORY = "/v2/manage/namespaces/{namespace}/repos/{repository}";
    private static final String RULES = REPOSITORY + "/sync_repo";

    private final SyncRuleService rules;
    private final SyncJobService jobs;

    SyncController(SyncRuleService rules, SyncJobService jobs) {
        this.rules = rules;
        this.jobs = jobs;
    }

    @GetMapping("/v2/manage/regions")
    @Operation(operationId = "ListSyncRegions", summary = "Lists the regions that images can be copied to")
    List<SyncRegion> regions(Caller caller) {
        return rules.regions(caller);
    }

    @PostMapping(RULES)
    @Operation(
            operationId = "CreateImageSyncRepo",
            summary = "Creates a rule that copies an image repository into another region")
    @Refuses({ErrorCode.PARAMETER_MISSING, ErrorCode.PARAMETER_INVALID, ErrorCode.INTERNAL_ERROR})
    EmptyObject create(
            @Requires(value = Level.GUEST, refusal = ErrorCode.OPERATION_FORBIDDEN) GrantedRepository repository,
            @RequestBody SyncRuleRequest request) {
        rules.put(repository, request);
        return new EmptyObject();
    }

    @GetMapping(RULES)
    @Operation(operationId = "ListImageAutoSyncReposDetails", summary = "Lists the rules of an image repository")
    List<SyncRuleView> list(@Requires(Level.READ) GrantedRepository repository) {
        return rules.list(repository);
    }

    @DeleteMapping(RULES)
    @Operation(
            operationId = "DeleteImageSyncRepo",
            summary = "Deletes a rule",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = SyncRuleTarget.class))))
    @Refuses({ErrorCode.PARAMETER_MISSING, ErrorCode.SYNC_RULE_NOT_FOUND})
    EmptyObject delete(
            @Requires(value = Level.GUEST, refusal = ErrorCode.OPERATION_FORBIDDEN) GrantedRepository repository,
            @Parameter(hidden = true) RequestFields fields) {
        rules.delete(repository, fields);
        return new EmptyObject();
    }

    @PostMapping(REPOSITORY + "/sync_images")
    @Operation(operationId = "CreateManualImageSyncRepo", summary = "Copies tags into another region")
    @ApiResponse(
            responseCode = "200",
            content = @Content(array = @ArraySchema(schema = @Schema(type = "string", example = "v1"))))
    @Refuses({ErrorCode.PARAMETER_MISSING, ErrorCode.PARAMETER_INVALID, ErrorCode.TAG_INVALID, ErrorCode.INTERNAL_ERROR
    })
    List<String> send(
            @Requires(Level.EDIT) GrantedRepository repository,
            @Valid @NotNull @RequestBody SyncImagesRequest request) {
        jobs.send(repository, request);
        return List.of();
    }

    @GetMapping(REPOSITORY + "/sync_job")
    @Operation(operationId = "ShowSyncJob", summary = "Lists the images of a repository that are or were on their way")
    @Parameter(
            name = "filter",
            in = ParameterIn.QUERY,
            required = true,
            description = "limit and offset, and order (asc or desc, the latter by default), as key::value|key::value",
            example = "limit::10|offset::0|order::desc")
    @Filtered
    ResponseEntity<List<SyncJobView>> jobs(
            @Requires(Level.READ) GrantedRepository repository, SyncJobPageRequest page) {
        return page.page().answer(jobs.list(repository, page));
    }
}
