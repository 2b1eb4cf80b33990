package io.swremu.app.health;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.LivenessState;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.health.application.DiskSpaceHealthIndicator;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.jdbc.health.DataSourceHealthIndicator;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Answers the probes of orchestrators, at the paths and in the form of Spring Boot's actuator: 200 and {@code UP}, or 503 and
 * what is wrong. The actuator itself looks through all beans at each start for endpoints that could be there.
 */
@Hidden
@RestController
class HealthController {
    private final ApplicationAvailability server;
    private final List<HealthIndicator> stores;

    HealthController(ApplicationAvailability server, DataSource database, DiskSpaceHealthIndicator disk) {
        this.server = server;
        this.stores = List.of(new DataSourceHealthIndicator(database, "select 1"), disk);
    }

    /** Whether the process should go on; it has to be started anew otherwise. */
    @GetMapping({"/livez", "/actuator/health/liveness"})
    ResponseEntity<Health> live() {
        return answer(server.getLivenessState() == LivenessState.CORRECT ? Status.UP : Status.DOWN);
    }

    /** Whether requests should come: it accepts them, the database answers, and its disk has space. */
    @GetMapping({"/readyz", "/actuator/health/readiness", "/actuator/health"})
    ResponseEntity<Health> ready() {
        if (server.getReadinessState() == ReadinessState.REFUSING_TRAFFIC) {
            return answer(Status.OUT_OF_SERVICE);
        }
        boolean storing = stores.stream().allMatch(HealthController::isUp);
        return answer(storing ? Status.UP : Status.DOWN);
    }

    private static boolean isUp(HealthIndicator store) {
        var health = store.health(false);
        return health != null && health.getStatus().equals(Status.UP);
    }

    private static ResponseEntity<Health> answer(Status status) {
        return ResponseEntity.status(status.equals(Status.UP) ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
                .body(new Health(status.getCode()));
    }

    /** The state in a word. */
    record Health(String status) {}
}
