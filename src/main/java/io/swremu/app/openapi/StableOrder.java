package io.swremu.app.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Sorts what has no order of its own, so that the document is the same at each start and two of them can be compared:
 * paths, statuses and schemas. Fields and parameters stay as they are declared.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class StableOrder implements GlobalOpenApiCustomizer {

    @Override
    public void customise(OpenAPI document) {
        document.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .forEach(StableOrder::sortStatuses);
        var paths = new Paths();
        sorted(document.getPaths(), paths::addPathItem);
        document.setPaths(paths);
        document.getComponents()
                .setSchemas(new TreeMap<>(document.getComponents().getSchemas()));
    }

    private static void sortStatuses(Operation operation) {
        var responses = new ApiResponses();
        sorted(operation.getResponses(), responses::addApiResponse);
        operation.setResponses(responses);
    }

    private static <T> void sorted(Map<String, T> values, BiConsumer<String, T> target) {
        new TreeMap<>(values).forEach(target);
    }
}
