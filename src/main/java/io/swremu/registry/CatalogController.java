package io.swremu.registry;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Lists all repositories in which the caller has a level. It is off by default, because the real service does not serve
 * it.
 */
@Hidden
@RestController
class CatalogController {
    private final RepositoryDirectory repositories;
    private final RegistryProperties properties;

    CatalogController(RepositoryDirectory repositories, RegistryProperties properties) {
        this.repositories = repositories;
        this.properties = properties;
    }

    @GetMapping(RegistryPath.CATALOG)
    ResponseEntity<Catalog> list(
            @RequestParam(required = false) @Nullable String n,
            @RequestParam(required = false) @Nullable String last,
            RegistryCaller caller) {
        if (!properties.catalog()) {
            throw OciErrorCode.UNSUPPORTED
                    .toException("the catalog is off; swr.registry.catalog=true switches it on")
                    .withStatus(HttpStatus.NOT_FOUND);
        }
        if (caller.caller().isNobody()) {
            throw OciErrorCode.UNAUTHORIZED.toException("");
        }
        ListPage page = ListPage.of(n, last);
        List<String> names = repositories.names(caller.caller(), page.last(), page.size() + 1);
        List<String> shown = names.stream().limit(page.size()).toList();
        var answer = ResponseEntity.ok();
        if (names.size() > shown.size() && !shown.isEmpty()) {
            answer.header(HttpHeaders.LINK, page.next(RegistryPath.CATALOG, shown.get(shown.size() - 1), Map.of()));
        }
        return answer.body(new Catalog(shown));
    }

    record Catalog(List<String> repositories) {}
}
