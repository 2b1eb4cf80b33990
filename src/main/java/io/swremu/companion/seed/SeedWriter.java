package io.swremu.companion.seed;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.swremu.companion.api.Seed;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes seeds. What is empty is left out. */
@Component
class SeedWriter {
    private static final int LINE_LENGTH = 120;

    private final SeedReader reader;

    SeedWriter(SeedReader reader) {
        this.reader = reader;
    }

    private JsonMapper format() {
        return reader.format()
                .rebuild()
                .changeDefaultPropertyInclusion(any -> JsonInclude.Value.construct(Include.NON_EMPTY, Include.ALWAYS))
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .build();
    }

    byte[] json(Seed seed) {
        return format().writerWithDefaultPrettyPrinter().writeValueAsBytes(seed);
    }

    String yaml(Seed seed) {
        var options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setIndicatorIndent(2);
        options.setIndentWithIndicator(true);
        options.setWidth(LINE_LENGTH);
        Map<String, Object> tree = format().convertValue(seed, new TypeReference<>() {});
        return tree.isEmpty() ? "{}\n" : new Yaml(options).dump(tree);
    }
}
