package io.swremu.registry;

import io.swagger.v3.oas.annotations.Hidden;
import io.swremu.identity.directory.Caller;
import jakarta.servlet.http.HttpServletRequest;
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
    private final Editions editions;
    private final PrivateRegistries registries;
    private final RegistryProperties properties;

    CatalogController(Editions editions, PrivateRegistries registries, RegistryProperties properties) {
        this.editions = editions;
        this.registries = registries;
        this.properties = properties;
    }

    @GetMapping(RegistryPath.CATALOG)
    ResponseEntity<Catalog> list(
            @RequestParam(required = false) @Nullable String n,
            @RequestParam(required = false) @Nullable String last,
            RegistryCaller caller,
            HttpServletRequest request) {
        if (!properties.catalog()) {
            throw OciErrorCode.UNSUPPORTED
                    .toException("the catalog is off; swr.registry.catalog=true switches it on")
                    .withStatus(HttpStatus.NOT_FOUND);
        }
        if (caller.caller().isNobody()) {
            throw OciErrorCode.UNAUTHORIZED.toException("");
        }
        ListPage page = ListPage.of(n, last);
        List<String> names = names(caller.caller(), prefix(caller.caller(), request), page);
        List<String> shown = names.stream().limit(page.size()).toList();
        var answer = ResponseEntity.ok();
        if (names.size() > shown.size() && !shown.isEmpty()) {
            answer.header(HttpHeaders.LINK, page.next(RegistryPath.CATALOG, shown.get(shown.size() - 1), Map.of()));
        }
        return answer.body(new Catalog(shown));
    }

    /** What clients put before names at the address that they called. */
    private String prefix(Caller caller, HttpServletRequest request) {
        return Destinations.known(request).ownAddress() || !caller.registry().isInstance()
                ? ""
                : registries
                        .labelOf(caller.registry())
                        .map(label -> label + "/")
                        .orElse("");
    }

    private List<String> names(Caller caller, String prefix, ListPage page) {
        String last = page.last().startsWith(prefix) ? page.last().substring(prefix.length()) : page.last();
        return editions.repositories(caller.registry()).names(caller, last, page.size() + 1).stream()
                .map(name -> prefix + name)
                .toList();
    }

    record Catalog(List<String> repositories) {}
}
