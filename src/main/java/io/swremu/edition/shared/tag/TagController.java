package io.swremu.edition.shared.tag;

import io.swagger.v3.oas.annotations.Operation;
import io.swremu.edition.shared.access.Level;
import io.swremu.edition.shared.namespace.NamespaceName;
import io.swremu.edition.shared.repository.RepositoryName;
import io.swremu.edition.shared.repository.RepositoryService;
import io.swremu.identity.directory.Caller;
import io.swremu.platform.error.ErrorCode;
import io.swremu.platform.error.Refuses;
import io.swremu.platform.list.Filtered;
import io.swremu.platform.list.OffsetPage;
import io.swremu.platform.list.Sorting;
import io.swremu.platform.web.EmptyObject;
import io.swremu.platform.web.MandatoryFields;
import io.swremu.platform.web.PublicAddress;
import java.util.List;
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
    @Filtered
    @Refuses(ErrorCode.RESOURCE_FORBIDDEN)
    ResponseEntity<List<TagItem>> list(
            @PathVariable NamespaceName namespace,
            @PathVariable RepositoryName repository,
            TagSearch search,
            Sorting<TagColumn> sorting,
            OffsetPage page,
            Caller caller,
            PublicAddress address) {
        return page.answer(
                queries.list(new TagQueries.Place(namespace, repository, caller, address), search, sorting, page));
    }

    @GetMapping(TAGS_V3)
    @Operation(operationId = "ListRepositoryTag", summary = "Lists tags, page by page from a marker")
    @Refuses(ErrorCode.RESOURCE_FORBIDDEN)
    TagPage listPage(
            @PathVariable NamespaceName namespace,
            @PathVariable RepositoryName repository,
            TagPageRequest page,
            Sorting<TagColumn> sorting,
            Caller caller,
            PublicAddress address) {
        return queries.list(new TagQueries.Place(namespace, repository, caller, address), page, sorting);
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
    @Refuses(ErrorCode.RESOURCE_FORBIDDEN)
    ReferencePage references(
            @PathVariable NamespaceName namespace,
            @PathVariable RepositoryName repository,
            @PathVariable TagName tag,
            ReferencePageRequest page,
            Caller caller,
            PublicAddress address) {
        return queries.references(new TagQueries.Place(namespace, repository, caller, address), tag, page);
    }

    @GetMapping(REPOSITORY + TAG_BEFORE + "/accessories")
    @Operation(
            operationId = "ListRepoAccessories",
            summary = "Lists the signatures of an image and what else is attached to it")
    @Refuses(ErrorCode.RESOURCE_FORBIDDEN)
    AccessoryPage accessories(
            @PathVariable NamespaceName namespace,
            @PathVariable RepositoryName repository,
            @PathVariable TagName tag,
            AccessoryPageRequest page,
            Caller caller,
            PublicAddress address) {
        return queries.accessories(new TagQueries.Place(namespace, repository, caller, address), tag, page);
    }
}
