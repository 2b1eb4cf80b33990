package io.swremu.edition.shared.tag;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swremu.edition.shared.access.Level;
import io.swremu.edition.shared.namespace.NamespaceName;
import io.swremu.edition.shared.repository.RepositoryName;
import io.swremu.edition.shared.repository.RepositoryService;
import io.swremu.identity.directory.Caller;
import io.swremu.platform.error.ErrorCode;
import io.swremu.platform.error.Refuses;
import io.swremu.platform.list.ListParameters;
import io.swremu.platform.list.MarkerPaging;
import io.swremu.platform.list.OffsetPaging;
import io.swremu.platform.list.Sorted;
import io.swremu.platform.web.EmptyObject;
import io.swremu.platform.web.MandatoryFields;
import io.swremu.platform.web.PublicAddress;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The operations on tags. */
@RestController
@io.swagger.v3.oas.annotations.tags.Tag(name = "Image Tag Management")
class TagController {
    private static final String REPOSITORY = "/v2/manage/namespaces/{namespace}/repos/{repository}";
    private static final String TAGS = REPOSITORY + "/tags";
    private static final String TAGS_V3 = "/v3/manage/namespaces/{namespace}/repos/{repository}/tags";

    /** A tag before another word of a path; tags, policies and triggers may be called by that word, too. */
    private static final String TAG_BEFORE = "/{tag:(?!tags$|retentions$|triggers$).*}";

    private final TagQueries queries;
    private final RepositoryTags tags;
    private final RepositoryService repositories;
    private final MandatoryFields mandatory;

    TagController(TagQueries queries, RepositoryTags tags, RepositoryService repositories, MandatoryFields mandatory) {
        this.queries = queries;
        this.tags = tags;
        this.repositories = repositories;
        this.mandatory = mandatory;
    }

    @GetMapping(TAGS)
    @Operation(operationId = "ListRepositoryTags", summary = "Lists tags, page by page from an offset")
    @Parameter(
            name = "order_column",
            in = ParameterIn.QUERY,
            description = "Counts with order_type only.",
            schema =
                    @Schema(
                            type = "string",
                            allowableValues = {"updated_at", "tag"}))
    @Sorted
    @Parameter(name = "tag", in = ParameterIn.QUERY, description = "Exact name of a tag")
    @Parameter(
            name = "filter",
            in = ParameterIn.QUERY,
            description = "Any of these parameters as key::value|key::value, such as limit::10|offset::0.")
    @OffsetPaging
    @Refuses(ErrorCode.RESOURCE_FORBIDDEN)
    ResponseEntity<List<TagItem>> list(
            @PathVariable NamespaceName namespace,
            @PathVariable RepositoryName repository,
            @Parameter(hidden = true) ListParameters parameters,
            Caller caller,
            PublicAddress address) {
        var filtered = parameters.withFilter();
        var page = filtered.page();
        var found = queries.list(new TagQueries.Place(namespace, repository, caller, address), filtered, page);
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_RANGE,
                        page.contentRange(found.items().size(), found.total()))
                .body(found.items());
    }

    @GetMapping(TAGS_V3)
    @Operation(operationId = "ListRepositoryTag", summary = "Lists tags, page by page from a marker")
    @MarkerPaging
    @Parameter(name = "marker", in = ParameterIn.QUERY, description = "nextMarker of the page before")
    @Parameter(name = "tag", in = ParameterIn.QUERY, description = "Part of the tag's name")
    @Parameter(
            name = "order_column",
            in = ParameterIn.QUERY,
            description = "Counts with order_type only.",
            schema =
                    @Schema(
                            type = "string",
                            allowableValues = {"updated_at", "tag"}))
    @Sorted
    @Parameter(
            name = "with_manifest",
            in = ParameterIn.QUERY,
            description = "Whether the manifests' texts are in the answer",
            schema = @Schema(type = "boolean", defaultValue = "false"))
    @Refuses(ErrorCode.RESOURCE_FORBIDDEN)
    TagPage listPage(
            @PathVariable NamespaceName namespace,
            @PathVariable RepositoryName repository,
            @Parameter(hidden = true) ListParameters parameters,
            Caller caller,
            PublicAddress address) {
        return queries.list(new TagQueries.Place(namespace, repository, caller, address), parameters);
    }

    @GetMapping(TAGS + "/{tag}")
    @Operation(operationId = "ShowRepoTag", summary = "Shows a tag")
    @Refuses(ErrorCode.RESOURCE_FORBIDDEN)
    TagView show(
            @PathVariable NamespaceName namespace,
            @PathVariable RepositoryName repository,
            @PathVariable TagName tag,
            Caller caller,
            PublicAddress address) {
        return queries.show(new TagQueries.Place(namespace, repository, caller, address), tag);
    }

    @PostMapping(TAGS)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(operationId = "CreateRepoTag", summary = "Gives an image another tag")
    @Refuses({
        ErrorCode.PARAMETER_MISSING,
        ErrorCode.TAG_INVALID,
        ErrorCode.TAG_QUOTA_EXCEEDED,
        ErrorCode.RESOURCE_FORBIDDEN,
        ErrorCode.TAG_NOT_FOUND,
        ErrorCode.IMAGE_EXISTS
    })
    EmptyObject create(
            @PathVariable NamespaceName namespace,
            @PathVariable RepositoryName repository,
            @RequestBody CreateRepoTagRequest request,
            Caller caller) {
        long id = repositories
                .require(namespace, repository, Level.EDIT, ErrorCode.RESOURCE_FORBIDDEN, caller)
                .id();
        mandatory.check(request);
        tags.copy(
                id,
                new TagName(request.sourceTag()),
                new TagName(request.destinationTag()),
                Boolean.TRUE.equals(request.override()),
                caller);
        return new EmptyObject();
    }

    @DeleteMapping(TAGS + "/{tag}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "DeleteRepoTag", summary = "Deletes a tag; other tags of the same image stay")
    @Refuses(ErrorCode.RESOURCE_FORBIDDEN)
    void delete(
            @PathVariable NamespaceName namespace,
            @PathVariable RepositoryName repository,
            @PathVariable TagName tag,
            Caller caller) {
        long id = repositories
                .require(namespace, repository, Level.MANAGE, ErrorCode.RESOURCE_FORBIDDEN, caller)
                .id();
        tags.delete(id, tag);
    }

    @GetMapping(REPOSITORY + TAG_BEFORE + "/references")
    @Operation(
            operationId = "ListReferences",
            summary = "Lists the tags that a signature signs or an artifact is attached to")
    @Parameter(
            name = "limit",
            in = ParameterIn.QUERY,
            description = "Rows of the page",
            schema = @Schema(type = "integer", format = "int32", minimum = "1", maximum = "10", defaultValue = "10"))
    @Parameter(
            name = "marker",
            in = ParameterIn.QUERY,
            description = "next_marker of the page before.",
            schema = @Schema(type = "string", defaultValue = "0"))
    @Refuses({ErrorCode.PAGE_SIZE_INVALID, ErrorCode.PARAMETER_INVALID, ErrorCode.RESOURCE_FORBIDDEN})
    ReferencePage references(
            @PathVariable NamespaceName namespace,
            @PathVariable RepositoryName repository,
            @PathVariable TagName tag,
            @Parameter(hidden = true) ListParameters parameters,
            Caller caller,
            PublicAddress address) {
        return queries.references(new TagQueries.Place(namespace, repository, caller, address), tag, parameters);
    }

    @GetMapping(REPOSITORY + TAG_BEFORE + "/accessories")
    @Operation(
            operationId = "ListRepoAccessories",
            summary = "Lists the signatures of an image and what else is attached to it")
    @Parameter(
            name = "limit",
            in = ParameterIn.QUERY,
            description = "Rows of the page",
            schema = @Schema(type = "integer", format = "int32", minimum = "1", maximum = "100", defaultValue = "10"))
    @Parameter(
            name = "offset",
            in = ParameterIn.QUERY,
            description = "Rows before the page",
            schema = @Schema(type = "integer", format = "int32", minimum = "0", defaultValue = "0"))
    @Refuses({ErrorCode.PAGE_SIZE_INVALID, ErrorCode.PARAMETER_INVALID, ErrorCode.RESOURCE_FORBIDDEN})
    AccessoryPage accessories(
            @PathVariable NamespaceName namespace,
            @PathVariable RepositoryName repository,
            @PathVariable TagName tag,
            @Parameter(hidden = true) ListParameters parameters,
            Caller caller,
            PublicAddress address) {
        return queries.accessories(new TagQueries.Place(namespace, repository, caller, address), tag, parameters);
    }
}
