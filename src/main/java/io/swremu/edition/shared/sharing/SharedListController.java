package io.swremu.edition.shared.sharing;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.swremu.edition.shared.repository.RepositoryItem;
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
    @Filtered(mandatory = "center")
    ResponseEntity<List<RepositoryItem>> list(
            SharedSearch search, Sorting<SharedColumn> sorting, OffsetPage page, Caller caller, PublicAddress address) {
        return page.answer(lists.list(search, sorting, page, caller, address));
    }

    @GetMapping("/v3/manage/shared-repositories")
    @Operation(
            operationId = "ListSharedRepoDetails",
            summary = "Lists shared image repositories, page by page from an id")
    SharedPage list(SharedPageSearch search, MarkerPage page, Caller caller) {
        return lists.list(search.search(), page, caller);
    }
}
