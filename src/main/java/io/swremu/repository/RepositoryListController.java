package io.swremu.repository;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.swremu.iam.Caller;
import io.swremu.web.ErrorCode;
import io.swremu.web.ListParameters;
import io.swremu.web.MarkerPage;
import io.swremu.web.PublicAddress;
import io.swremu.web.Refuses;
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
    @Parameter(name = "namespace", in = ParameterIn.QUERY, description = "Exact name of an organization")
    @Parameter(name = "name", in = ParameterIn.QUERY, description = "Part of the repository's name")
    @Parameter(name = "category", in = ParameterIn.QUERY, description = "Exact category")
    @Parameter(name = "is_public", in = ParameterIn.QUERY, description = "true or false")
    @Parameter(name = "limit", in = ParameterIn.QUERY, description = "Rows of the page: 1 to 1000, 100 by default")
    @Parameter(name = "offset", in = ParameterIn.QUERY, description = "Rows before the page, 0 by default")
    @Parameter(
            name = "order_column",
            in = ParameterIn.QUERY,
            description =
                    "updated_at, updated_time, name, tag_count, namespace or is_public; counts with order_type only")
    @Parameter(name = "order_type", in = ParameterIn.QUERY, description = "asc or desc; counts with order_column only")
    @Parameter(
            name = "filter",
            in = ParameterIn.QUERY,
            description = "Any of these parameters as key::value|key::value; then namespace, too, may be a part of the"
                    + " name, and the plain search parameters do not count",
            example = "namespace::group|name::test")
    @ApiResponse(
            responseCode = "200",
            headers =
                    @Header(
                            name = "Content-Range",
                            description = "offset-rows/total, such as 0-1/1",
                            schema = @Schema(type = "string")))
    @Refuses({
        ErrorCode.PAGE_SIZE_INVALID,
        ErrorCode.PARAMETER_INVALID,
        ErrorCode.FILTER_INVALID,
        ErrorCode.ORDER_INVALID
    })
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
    @Parameter(name = "namespace", in = ParameterIn.QUERY, description = "Exact name of an organization")
    @Parameter(name = "name", in = ParameterIn.QUERY, description = "Part of the repository's name")
    @Parameter(name = "category", in = ParameterIn.QUERY, description = "Exact category")
    @Parameter(
            name = "limit",
            in = ParameterIn.QUERY,
            description = "Rows of the page",
            schema = @Schema(type = "integer", format = "int32", minimum = "1", maximum = "1000", defaultValue = "100"))
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
    @Refuses({ErrorCode.PAGE_SIZE_INVALID, ErrorCode.PARAMETER_INVALID})
    RepositoryPage list(@Parameter(hidden = true) ListParameters parameters, Caller caller) {
        return repositories.list(parameters, MarkerPage.of(parameters), caller);
    }
}
