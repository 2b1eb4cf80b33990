package io.swremu.edition.shared.repository;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.swremu.edition.shared.namespace.NamespaceName;
import io.swremu.identity.directory.Caller;
import io.swremu.platform.list.ListParameters;
import io.swremu.platform.list.MarkerPage;
import io.swremu.platform.list.MarkerPaging;
import io.swremu.platform.list.OffsetPaging;
import io.swremu.platform.list.Sorted;
import io.swremu.platform.web.PublicAddress;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The lists of the account's image repositories, in the older and in the newer form. */
@RestController
@Tag(name = "Image Repository Management")
class RepositoryListController {
    private final RepositoryService repositories;

    RepositoryListController(RepositoryService repositories) {
        this.repositories = repositories;
    }

    @GetMapping("/v2/manage/repos")
    @Operation(operationId = "ListReposDetails", summary = "Lists image repositories, page by page from an offset")
    @Parameter(
            name = "namespace",
            in = ParameterIn.QUERY,
            description = "Exact name of an organization.",
            schema = @Schema(implementation = NamespaceName.class))
    @Parameter(name = "name", in = ParameterIn.QUERY, description = "Part of the repository's name")
    @Parameter(
            name = "category",
            in = ParameterIn.QUERY,
            description = "Exact category.",
            schema = @Schema(implementation = Category.class))
    @Parameter(
            name = "is_public",
            in = ParameterIn.QUERY,
            description = "Only public or only private ones.",
            schema = @Schema(type = "boolean"))
    @Parameter(
            name = "order_column",
            in = ParameterIn.QUERY,
            description = "Counts with order_type only.",
            schema =
                    @Schema(
                            type = "string",
                            allowableValues = {
                                "updated_at",
                                "updated_time",
                                "name",
                                "tag_count",
                                "namespace",
                                "is_public"
                            }))
    @Sorted
    @Parameter(
            name = "filter",
            in = ParameterIn.QUERY,
            description = "Any of these parameters as key::value|key::value, such as namespace::group|name::test. Then"
                    + " namespace may be a part of the name, too, and the plain search parameters do not count.")
    @OffsetPaging
    ResponseEntity<List<RepositoryItem>> list(
            @Parameter(hidden = true) ListParameters parameters, Caller caller, PublicAddress address) {
        var filtered = parameters.withFilter();
        var page = filtered.page();
        var found = repositories.list(filtered, page, caller);
        var items = found.rows().stream()
                .map(row -> RepositoryItem.of(row, found.tagsOf(row), found.total(), address))
                .toList();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_RANGE, page.contentRange(items.size(), found.total()))
                .body(items);
    }

    @GetMapping("/v3/manage/repos")
    @Operation(operationId = "ListRepoDetails", summary = "Lists image repositories, page by page from an id")
    @Parameter(
            name = "namespace",
            in = ParameterIn.QUERY,
            description = "Exact name of an organization.",
            schema = @Schema(implementation = NamespaceName.class))
    @Parameter(name = "name", in = ParameterIn.QUERY, description = "Part of the repository's name")
    @Parameter(
            name = "category",
            in = ParameterIn.QUERY,
            description = "Exact category.",
            schema = @Schema(implementation = Category.class))
    @MarkerPaging
    @Parameter(
            name = "marker",
            in = ParameterIn.QUERY,
            description = "nextMarker of the page before",
            schema = @Schema(type = "integer", format = "int32"))
    @Parameter(
            name = "is_public",
            in = ParameterIn.QUERY,
            description = "Only public or only private ones",
            schema = @Schema(type = "boolean"))
    RepositoryPage list(@Parameter(hidden = true) ListParameters parameters, Caller caller) {
        return repositories.list(parameters, MarkerPage.of(parameters), caller);
    }
}
