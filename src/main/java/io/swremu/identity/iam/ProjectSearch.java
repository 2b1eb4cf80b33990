package io.swremu.identity.iam;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;

/**
 * What the lists of projects and of accounts are searched by, and which page is wanted. The lists have a row for each
 * region at most, so they are searched in memory.
 */
record ProjectSearch(
        @Parameter(description = "Exact name; a project's is its region") @Nullable
        String name,

        @Parameter(name = "domain_id", description = "Id of the account; another than the own finds nothing")
        @BindParam("domain_id")
        @Nullable
        String domainId,

        @Parameter(name = "parent_id", description = "Id of the account, under which all projects are")
        @BindParam("parent_id")
        @Nullable
        String parentId,

        @Parameter(description = "true finds all, false none") @Nullable
        Boolean enabled,

        @Parameter(name = "is_domain", description = "true finds accounts, false projects")
        @BindParam("is_domain")
        @Nullable
        Boolean isDomain,

        @Parameter(description = "Page, the first is 1, which is the default") @Min(1) @Nullable
        Integer page,

        @Parameter(name = "per_page", description = "Rows of a page, at most 5000, which is the default")
        @BindParam("per_page")
        @Min(1)
        @Max(5000)
        @Nullable
        Integer perPage) {

    /**
     * Finds the rows that match and are on the page.
     *
     * @param about tells what is searched in a row
     */
    <T> List<T> of(List<T> rows, Function<T, Searched> about) {
        int size = perPage == null ? 5000 : perPage;
        long before = page == null ? 0 : (page - 1L) * size;
        return rows.stream()
                .filter(row -> matches(about.apply(row)))
                .skip(before)
                .limit(size)
                .toList();
    }

    private boolean matches(Searched row) {
        return (name == null || name.equals(row.name))
                && (domainId == null || domainId.equals(row.domainId))
                && (parentId == null || parentId.equals(row.parentId))
                && (enabled == null || enabled)
                && (isDomain == null || isDomain == row.isDomain);
    }

    /**
     * What a row is searched by; all rows are enabled.
     *
     * @param parentId id of the account; empty for an account itself
     */
    record Searched(String name, String domainId, String parentId, boolean isDomain) {}
}
