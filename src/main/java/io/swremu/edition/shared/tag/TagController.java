package io.swremu.edition.shared.tag;

import io.swagger.v3.oas.annotations.Operation;
import io.swremu.edition.shared.access.Level;
import io.swremu.edition.shared.access.Requires;
import io.swremu.edition.shared.repository.GrantedRepository;
import io.swremu.platform.error.ErrorCode;
import io.swremu.platform.error.Refuses;
import io.swremu.platform.list.Filtered;
import io.swremu.platform.list.OffsetPage;
import io.swremu.platform.list.Sorting;
import io.swremu.platform.web.EmptyObject;
import io.swremu.platform.web.PublicAddress;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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

    /**
     * What else stands below a repository with a name behind it, such as {@code /tags/references}: there
     * {@code references} is the name of a tag, although {@code /{tag}/references} matches, too.
     */
    private static final String COLLECTIONS = "tags|retentions|triggers";

    private static final String OF_TAG = REPOSITORY + "/{tag:(?!(?:" + COLLECTIONS + ")$).*}";

    private final TagQueries queries;
    private final RepositoryTags tags;

    TagController(TagQueries queries, RepositoryTags tags) {
        this.queries = queries;
        this.tags = tags;
    }

    @GetMapping(TAGS)
    @Operation(operationId = "ListRepositoryTags", summary = "Lists tags, page by page from an offset")
    @Filtered
    ResponseEntity<List<TagItem>> list(
            @Requires(Level.GUEST) GrantedRepository repository,
            TagSearch search,
            Sorting<TagColumn> sorting,
            OffsetPage page,
            PublicAddress address) {
        return page.answer(queries.list(repository, search, sorting, page, address));
    }

    @GetMapping(TAGS_V3)
    @Operation(operationId = "ListRepositoryTag", summary = "Lists tags, page by page from a marker")
    TagPage listPage(
            @Requires(Level.GUEST) GrantedRepository repository,
            TagPageRequest page,
            Sorting<TagColumn> sorting,
            PublicAddress address) {
        return queries.list(repository, page, sorting, address);
    }

    @GetMapping(TAGS + "/{tag}")
    @Operation(operationId = "ShowRepoTag", summary = "Shows a tag")
    TagView show(
            @Requires(Level.GUEST) GrantedRepository repository, @PathVariable TagName tag, PublicAddress address) {
        return queries.show(repository, tag, address);
    }

    @PostMapping(TAGS)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(operationId = "CreateRepoTag", summary = "Gives an image another tag")
    @Refuses({
        ErrorCode.PARAMETER_MISSING,
        ErrorCode.TAG_INVALID,
        ErrorCode.TAG_QUOTA_EXCEEDED,
        ErrorCode.TAG_NOT_FOUND,
        ErrorCode.IMAGE_EXISTS
    })
    EmptyObject create(
            @Requires(Level.EDIT) GrantedRepository repository,
            @Valid @NotNull @RequestBody CreateRepoTagRequest request) {
        tags.copy(repository, request);
        return new EmptyObject();
    }

    @DeleteMapping(TAGS + "/{tag}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "DeleteRepoTag", summary = "Deletes a tag; other tags of the same image stay")
    void delete(@Requires(Level.MANAGE) GrantedRepository repository, @PathVariable TagName tag) {
        tags.delete(repository, tag);
    }

    @GetMapping(OF_TAG + "/references")
    @Operation(
            operationId = "ListReferences",
            summary = "Lists the tags that a signature signs or an artifact is attached to")
    ReferencePage references(
            @Requires(Level.GUEST) GrantedRepository repository, @PathVariable TagName tag, ReferencePageRequest page) {
        return queries.references(repository, tag, page);
    }

    @GetMapping(OF_TAG + "/accessories")
    @Operation(
            operationId = "ListRepoAccessories",
            summary = "Lists the signatures of an image and what else is attached to it")
    AccessoryPage accessories(
            @Requires(Level.GUEST) GrantedRepository repository, @PathVariable TagName tag, AccessoryPageRequest page) {
        return queries.accessories(repository, tag, page);
    }
}
