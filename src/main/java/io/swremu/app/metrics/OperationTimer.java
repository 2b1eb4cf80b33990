package io.swremu.app.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.swremu.platform.web.CurrentRequest;
import io.swremu.platform.web.Exchange;
import java.util.Locale;
import org.springframework.context.event.EventListener;

/**
 * Measures each request by operation instead of by path: the timer {@value #NAME} with the tags {@code surface},
 * {@code operation} and {@code status}. Their values are bounded: unknown paths share {@value CurrentRequest#UNROUTED}, and a
 * status is its class, such as {@code 4xx}.
 */
class OperationTimer {
    private static final String NAME = "swr.operation";

    private final MeterRegistry meters;

    OperationTimer(MeterRegistry meters) {
        this.meters = meters;
    }

    @EventListener
    void measure(Exchange exchange) {
        meters.timer(
                        NAME,
                        "surface",
                        exchange.surface().name().toLowerCase(Locale.ROOT),
                        "operation",
                        exchange.operation(),
                        "status",
                        exchange.status() / 100 + "xx")
                .record(exchange.duration());
    }
}
