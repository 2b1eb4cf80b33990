package io.swremu.edition.shared.tag;

import io.swremu.content.tag.Tags;
import io.swremu.edition.shared.repository.TagNames;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Gives the lists of repositories the names of their tags, in one query. */
@Component
class StoredTagNames implements TagNames {
    private final Tags tags;

    StoredTagNames(Tags tags) {
        this.tags = tags;
    }

    @Override
    public Map<Long, List<String>> of(Collection<Long> repositoryIds) {
        return repositoryIds.isEmpty()
                ? Map.of()
                : tags.findNames(repositoryIds).stream()
                        .collect(Collectors.groupingBy(
                                TagOfRepository::repositoryId,
                                Collectors.mapping(TagOfRepository::name, Collectors.toList())));
    }
}
