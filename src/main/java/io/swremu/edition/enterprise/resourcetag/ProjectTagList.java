package io.swremu.edition.enterprise.resourcetag;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Answer of the operations that list keys and values. */
record ProjectTagList(List<ProjectTag> tags) {

    /** @param pairs keys and values, in the order of the answer */
    static ProjectTagList of(List<String[]> pairs) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        pairs.forEach(pair ->
                values.computeIfAbsent(pair[0], unknown -> new ArrayList<>()).add(pair[1]));
        return new ProjectTagList(values.entrySet().stream()
                .map(entry -> new ProjectTag(entry.getKey(), entry.getValue()))
                .toList());
    }
}
