package io.swremu.edition.enterprise.statistics;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.swremu.edition.enterprise.instance.GrantedInstance;
import io.swremu.edition.enterprise.instance.InPath;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The operation on statistics. */
@RestController
@Tag(name = "Enterprise Edition: Instances")
class StatisticsController {
    private final StatisticsService statistics;

    StatisticsController(StatisticsService statistics) {
        this.statistics = statistics;
    }

    @GetMapping("/v2/{project_id}/instances/{instance_id}/statistics")
    @Operation(operationId = "ListInstanceStatistics", summary = "Tells how much an instance holds and may hold")
    Statistics show(@InPath GrantedInstance instance) {
        return statistics.of(instance.registryId());
    }
}
