package io.swremu.sharing;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.swremu.iam.Caller;
import io.swremu.repository.RepositoryItem;
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

/** The lists of shared repositories, in the older and in the newer form. */
@RestController
@Tag(name = "Image Repository Management")
class SharedListController {
    private final SharedLists lists;

    SharedListController(SharedLists lists) {
        this.lists = lists;
    }

    @GetMapping("/v2/manage/shared-repositories")
    @Operation(
            operationId = "ListSharedReposDetails",
            summary = "Lists shared image repositories, page by page from an offset")
    @Parameter(
            name = "center",
            in = ParameterIn.QUERY,
            required = true,
            description = "self: own repositories that others may pull; thirdparty: those of others",
            example = "thirdparty")
    @Parameter(name = "namespace", in = ParameterIn.QUERY, description = "Exact name of an organization")
    @Parameter(name = "name", in = ParameterIn.QUERY, description = "Part of the repository's name")
    @Parameter(name = "domain_name", in = ParameterIn.QUERY, description = "Exact name of the account that owns it")
    @Parameter(
            name = "status",
            in = ParameterIn.QUERY,
            description = "true or false: whether it may be pulled now; counts for thirdparty only")
    @Parameter(name = "limit", in = ParameterIn.QUERY, description = "Rows of the page: 1 to 1000, 100 by default")
    @Parameter(name = "offset", in = ParameterIn.QUERY, description = "Rows before the page, 0 by default")
    @Parameter(
            name = "order_column",
            in = ParameterIn.QUERY,
            description =
                    "updated_at, updated_time, name, tag_count, namespace or domain_name; counts with order_type only")
    @Parameter(name = "order_type", in = ParameterIn.QUERY, description = "asc or desc; counts with order_column only")
    @Parameter(
            name = "filter",
            in = ParameterIn.QUERY,
            description = "Any of these parameters as key::value|key::value",
            example = "center::self|limit::10|offset::0")
    @ApiResponse(
            responseCode = "200",
            headers =
                    @Header(
                            name = "Content-Range",
                            description = "offset-rows/total, such as 0-1/1",
                            schema = @Schema(type = "string")))
    @Refuses({
        ErrorCode.PARAMETER_MISSING,
        ErrorCode.PAGE_SIZE_INVALID,
        ErrorCode.PARAMETER_INVALID,
        ErrorCode.FILTER_INVALID,
        ErrorCode.ORDER_INVALID
    })
    ResponseEntity<List<RepositoryItem>> list(
            @Parameter(hidden = true) ListParameters parameters, Caller caller, PublicAddress address) {
        var filtered = parameters.withFilter("center");
        var page = filtered.page();
        var found = lists.list(filtered, page, caller, address);
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_RANGE,
                        page.contentRange(found.items().size(), found.total()))
                .body(found.items());
    }

    @GetMapping("/v3/manage/shared-repositories")
    @Operation(
            operationId = "ListSharedRepoDetails",
            summary = "Lists shared image repositories, page by page from an id")
    @Parameter(
            name = "shared_by",
            in = ParameterIn.QUERY,
            required = true,
            description = "self: own repositories that others may pull; thirdparty: those of others",
            schema =
                    @Schema(
                            type = "string",
                            allowableValues = {"self", "thirdparty"}))
    @Parameter(name = "namespace", in = ParameterIn.QUERY, description = "Exact name of an organization")
    @Parameter(name = "name", in = ParameterIn.QUERY, description = "Part of the repository's name")
    @Parameter(
            name = "status",
            in = ParameterIn.QUERY,
            description = "Whether it may be pulled now; counts for thirdparty only",
            schema = @Schema(type = "boolean"))
    @Parameter(
            name = "limit",
            in = ParameterIn.QUERY,
            description = "Rows of the page",
            schema = @Schema(type = "integer", format = "int64", minimum = "1", maximum = "1000", defaultValue = "100"))
    @Parameter(
            name = "marker",
            in = ParameterIn.QUERY,
            description = "nextMarker of the page before",
            schema = @Schema(type = "integer", format = "int64"))
    @Refuses({ErrorCode.PARAMETER_MISSING, ErrorCode.PAGE_SIZE_INVALID, ErrorCode.PARAMETER_INVALID})
    SharedPage list(@Parameter(hidden = true) ListParameters parameters, Caller caller) {
        return lists.list(parameters, MarkerPage.of(parameters), caller);
    }
}
