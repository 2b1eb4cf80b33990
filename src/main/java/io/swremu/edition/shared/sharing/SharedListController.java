package io.swremu.edition.shared.sharing;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.swremu.edition.shared.namespace.NamespaceName;
import io.swremu.edition.shared.repository.RepositoryItem;
import io.swremu.identity.directory.Caller;
import io.swremu.platform.error.ErrorCode;
import io.swremu.platform.error.Refuses;
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
            description = "self: own repositories that others may pull; thirdparty: those of others.",
            schema =
                    @Schema(
                            type = "string",
                            allowableValues = {"self", "thirdparty"}))
    @Parameter(
            name = "namespace",
            in = ParameterIn.QUERY,
            description = "Exact name of an organization.",
            schema = @Schema(implementation = NamespaceName.class))
    @Parameter(name = "name", in = ParameterIn.QUERY, description = "Part of the repository's name")
    @Parameter(name = "domain_name", in = ParameterIn.QUERY, description = "Exact name of the account that owns it")
    @Parameter(
            name = "status",
            in = ParameterIn.QUERY,
            description = "Whether it may be pulled now; counts for thirdparty only.",
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
                                "domain_name"
                            }))
    @Sorted
    @Parameter(
            name = "filter",
            in = ParameterIn.QUERY,
            description = "Any of these parameters as key::value|key::value, such as limit::10|offset::0.")
    @OffsetPaging
    @Refuses(ErrorCode.PARAMETER_MISSING)
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
    @Parameter(
            name = "namespace",
            in = ParameterIn.QUERY,
            description = "Exact name of an organization.",
            schema = @Schema(implementation = NamespaceName.class))
    @Parameter(name = "name", in = ParameterIn.QUERY, description = "Part of the repository's name")
    @Parameter(
            name = "status",
            in = ParameterIn.QUERY,
            description = "Whether it may be pulled now; counts for thirdparty only",
            schema = @Schema(type = "boolean"))
    @MarkerPaging
    @Parameter(
            name = "marker",
            in = ParameterIn.QUERY,
            description = "nextMarker of the page before",
            schema = @Schema(type = "integer", format = "int64"))
    @Refuses(ErrorCode.PARAMETER_MISSING)
    SharedPage list(@Parameter(hidden = true) ListParameters parameters, Caller caller) {
        return lists.list(parameters, MarkerPage.of(parameters), caller);
    }
}
