package io.swremu.edition.shared.repository;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.swremu.identity.directory.Caller;
import io.swremu.platform.list.Filtered;
import io.swremu.platform.list.MarkerPage;
import io.swremu.platform.list.OffsetPage;
import io.swremu.platform.list.Sorting;
import io.swremu.platform.web.PublicAddress;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The lists of the account's image repositories, in the older and in the newer form. */
@RestController
@Tag(name = "Image Repository Management")
class RepositoryListController {
    private final RepositoryLists lists;

    RepositoryListController(RepositoryLists lists) {
        this.lists = lists;
    }

    @GetMapping("/v2/manage/repos")
    @Operation(operationId = "ListReposDetails", summary = "Lists image repositories, page by page from an offset")
    @Filtered(
            "Any of these parameters as key::value|key::value, such as namespace::group|name::test. Then namespace may be"
                    + " a part of the name, too, and the plain search parameters do not count.")
    ResponseEntity<List<RepositoryItem>> list(
            RepositorySearch search,
            Sorting<RepositoryColumn> sorting,
            OffsetPage page,
            Caller caller,
            PublicAddress address) {
        return page.answer(lists.list(search, sorting, page, caller, address));
    }

    @GetMapping("/v3/manage/repos")
    @Operation(operationId = "ListRepoDetails", summary = "Lists image repositories, page by page from an id")
    @Parameter(
            name = "marker",
            in = ParameterIn.QUERY,
            description = "nextMarker of the page before",
            schema = @Schema(type = "integer", format = "int32"))
    RepositoryPage list(RepositorySearch search, MarkerPage page, Caller caller) {
        return lists.list(search, page, caller);
    }
}
