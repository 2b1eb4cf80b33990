package io.swremu.registry;

import io.swagger.v3.oas.annotations.Hidden;
import io.swremu.edition.shared.namespace.NamespaceName;
import io.swremu.edition.shared.repository.RepositoryName;
import io.swremu.edition.shared.tag.TagService;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The tags of a repository, in the order of their names. */
@Hidden
@RestController
class TagListController {
    private final RegistryAccess access;
    private final TagService tags;

    TagListController(RegistryAccess access, TagService tags) {
        this.access = access;
        this.tags = tags;
    }

    @GetMapping(RegistryPath.INTERNAL + "/{namespace}/{repository}/tags/list")
    ResponseEntity<TagList> list(
            @PathVariable NamespaceName namespace,
            @PathVariable RepositoryName repository,
            @RequestParam(required = false) @Nullable String n,
            @RequestParam(required = false) @Nullable String last,
            RegistryCaller caller) {
        ListPage page = ListPage.of(n, last);
        String name = namespace.value() + "/" + repository.value();
        var existing = access.pullIfExists(namespace, repository, caller);
        if (existing.isEmpty()) {
            return ResponseEntity.ok(new TagList(name, null)); // as the real service does
        }
        List<String> names = tags.names(existing.get().id(), page.last(), page.size() + 1);
        List<String> shown = names.stream().limit(page.size()).toList();
        var answer = ResponseEntity.ok();
        if (names.size() > shown.size() && !shown.isEmpty()) {
            answer.header(
                    HttpHeaders.LINK, page.next("/v2/" + name + "/tags/list", shown.get(shown.size() - 1), Map.of()));
        }
        return answer.body(new TagList(name, shown));
    }

    /** The answer. @param tags null if the repository does not exist, in an organization that does */
    record TagList(String name, @Nullable List<String> tags) {}
}
