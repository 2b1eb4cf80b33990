package io.swremu.edition.enterprise.artifact;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.swremu.edition.enterprise.instance.GrantedInstance;
import io.swremu.edition.enterprise.instance.InPath;
import io.swremu.edition.enterprise.repository.InstanceRepositories;
import io.swremu.edition.enterprise.repository.InstanceRepository;
import io.swremu.edition.enterprise.request.AlignedPage;
import io.swremu.platform.error.ErrorCode;
import io.swremu.platform.error.Refuses;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The operations on the artifacts of instances. */
@RestController
@RequestMapping("/v2/{project_id}/instances/{instance_id}")
@Tag(name = "Enterprise Edition: Artifacts")
class InstanceArtifactController {
    private static final String ARTIFACTS = "/namespaces/{namespace_name}/repositories/{repository_name}/artifacts";
    private static final String ONE = ARTIFACTS + "/{reference}";
    private static final String BUILD_HISTORY = "build_history";

    private final InstanceRepositories repositories;
    private final ArtifactLists artifacts;
    private final InstanceAccessories accessories;
    private final ArtifactDeletion deletion;
    private final BuildHistories histories;
    private final ChartTexts charts;

    InstanceArtifactController(
            InstanceRepositories repositories,
            ArtifactLists artifacts,
            InstanceAccessories accessories,
            ArtifactDeletion deletion,
            BuildHistories histories,
            ChartTexts charts) {
        this.repositories = repositories;
        this.artifacts = artifacts;
        this.accessories = accessories;
        this.deletion = deletion;
        this.histories = histories;
        this.charts = charts;
    }

    @GetMapping("/artifacts")
    @Operation(
            operationId = "ListInstanceAllArtifacts",
            summary = "Lists the artifacts of all repositories of an instance")
    AllArtifacts listAll(@InPath GrantedInstance instance, ArtifactMarker page) {
        return artifacts.all(instance.registryId(), page);
    }

    @GetMapping(ARTIFACTS)
    @Operation(operationId = "ListInstanceArtifacts", summary = "Lists the artifacts of a repository")
    @Refuses({ErrorCode.NAMESPACE_NOT_FOUND, ErrorCode.REPOSITORY_NOT_FOUND})
    ArtifactList list(
            @InPath GrantedInstance instance,
            @PathVariable("namespace_name") String namespace,
            @PathVariable("repository_name") String repository,
            ArtifactSearch search,
            AlignedPage page) {
        return artifacts.page(repositories.require(instance.registryId(), namespace, repository), search, page);
    }

    @GetMapping(ONE)
    @Operation(operationId = "ShowInstanceArtifact", summary = "Shows an artifact by its digest or a tag")
    @Refuses({
        ErrorCode.PARAMETER_INVALID,
        ErrorCode.NAMESPACE_NOT_FOUND,
        ErrorCode.REPOSITORY_NOT_FOUND,
        ErrorCode.TAG_NOT_FOUND
    })
    ArtifactView show(
            @InPath GrantedInstance instance,
            @PathVariable("namespace_name") String namespace,
            @PathVariable("repository_name") String repository,
            @PathVariable String reference,
            @Parameter(description = "Whether to show what a scan found; nothing is scanned yet")
                    @RequestParam(name = "with_scan_overview", defaultValue = "false")
                    boolean withScanOverview) {
        InstanceRepository found = repositories.require(instance.registryId(), namespace, repository);
        return artifacts.show(artifacts.require(found, reference), found);
    }

    @DeleteMapping(ONE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "DeleteInstanceArtifact", summary = "Deletes an artifact with its tags and accessories")
    @Refuses({
        ErrorCode.NAMESPACE_NOT_FOUND,
        ErrorCode.REPOSITORY_NOT_FOUND,
        ErrorCode.TAG_NOT_FOUND,
        ErrorCode.RESOURCE_IN_USE
    })
    void delete(
            @InPath GrantedInstance instance,
            @PathVariable("namespace_name") String namespace,
            @PathVariable("repository_name") String repository,
            @PathVariable String reference) {
        InstanceRepository found = repositories.require(instance.registryId(), namespace, repository);
        deletion.delete(found, artifacts.require(found, reference), instance.caller());
    }

    @GetMapping(ONE + "/accessories")
    @Operation(operationId = "ListInstanceAccessories", summary = "Lists what is attached to an artifact")
    @Refuses({ErrorCode.NAMESPACE_NOT_FOUND, ErrorCode.REPOSITORY_NOT_FOUND, ErrorCode.TAG_NOT_FOUND})
    AccessoryList accessories(
            @InPath GrantedInstance instance,
            @PathVariable("namespace_name") String namespace,
            @PathVariable("repository_name") String repository,
            @PathVariable String reference,
            AccessorySearch search,
            AlignedPage page) {
        InstanceRepository found = repositories.require(instance.registryId(), namespace, repository);
        return accessories.page(found, artifacts.require(found, reference), search, page);
    }

    @GetMapping(ONE + "/additions/{addition}")
    @Operation(
            operationId = "ShowInstanceArtifactAddition",
            summary = "Shows how an image was built, or a text of a Helm chart")
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                        schema = @Schema(implementation = BuildHistoryList.class)),
                @Content(mediaType = MediaType.TEXT_PLAIN_VALUE, schema = @Schema(type = "string")),
                @Content(mediaType = MediaType.TEXT_MARKDOWN_VALUE, schema = @Schema(type = "string"))
            })
    @Refuses({
        ErrorCode.PARAMETER_INVALID,
        ErrorCode.NAMESPACE_NOT_FOUND,
        ErrorCode.REPOSITORY_NOT_FOUND,
        ErrorCode.TAG_NOT_FOUND,
        ErrorCode.RESOURCE_NOT_FOUND
    })
    Supplier<Object> addition(
            @InPath GrantedInstance instance,
            @PathVariable("namespace_name") String namespace,
            @PathVariable("repository_name") String repository,
            @PathVariable String reference,
            @Parameter(schema = @Schema(allowableValues = {BUILD_HISTORY, "values.yaml", "readme.md"})) @PathVariable
                    String addition) {
        InstanceRepository found = repositories.require(instance.registryId(), namespace, repository);
        Artifact artifact = artifacts.require(found, reference);
        if (addition.equals(BUILD_HISTORY)) {
            return () -> histories.of(found.id(), artifact.digest(), artifact.manifestMediaType());
        }
        ChartText text = ChartText.of(addition)
                .filter(any -> artifact.isChart())
                .orElseThrow(() -> ErrorCode.PARAMETER_INVALID.toException("addition"));
        return () -> ResponseEntity.ok()
                .contentType(text.mediaType())
                .body(charts.read(found.id(), artifact.digest(), artifact.manifestMediaType(), text));
    }
}
