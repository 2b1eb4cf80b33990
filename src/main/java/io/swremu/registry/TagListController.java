package io.swremu.registry;

import io.swagger.v3.oas.annotations.Hidden;
import io.swremu.content.tag.TagService;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists the tags of a repository, sorted by name. */
@Hidden
@RestController
class TagListController {
    private final TagService tags;

    TagListController(TagService tags) {
        this.tags = tags;
    }

    @GetMapping(RegistryPath.INTERNAL + "/{namespace}/{repository}/tags/list")
    ResponseEntity<TagList> list(
            Optional<PullSource> source,
            @RequestParam(required = false) @Nullable String n,
            @RequestParam(required = false) @Nullable String last,
            RepositoryReference reference) {
        ListPage page = ListPage.of(n, last);
        String name = reference.toString();
        if (source.isEmpty()) {
            return ResponseEntity.ok(new TagList(name, null)); // as the real service does
        }
        List<String> names = tags.names(source.get().id(), page.last(), page.size() + 1);
        List<String> shown = names.stream().limit(page.size()).toList();
        var answer = ResponseEntity.ok();
        if (names.size() > shown.size() && !shown.isEmpty()) {
            answer.header(
                    HttpHeaders.LINK, page.next("/v2/" + name + "/tags/list", shown.get(shown.size() - 1), Map.of()));
        }
        return answer.body(new TagList(name, shown));
    }

    /**
     * The answer.
     *
     * @param tags null if the repository does not exist in an organization that does
     */
    record TagList(String name, @Nullable List<String> tags) {}
}
