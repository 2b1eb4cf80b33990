package io.swremu.platform.web;

import io.micrometer.common.KeyValues;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Objects;
import org.springframework.http.server.observation.DefaultServerRequestObservationConvention;
import org.springframework.http.server.observation.ServerRequestObservationContext;
import org.springframework.stereotype.Component;

/**
 * What Spring measures of each request, by operation instead of by path: the timer {@code swr.operation} with the tags
 * {@code surface}, {@code operation} and {@code status}, and a span of the operation's name where traces are collected.
 * Their values are bounded: unknown paths share {@value CurrentRequest#UNROUTED}, and a status is its class, such as
 * {@code 4xx}.
 */
@Component
class OperationObservation extends DefaultServerRequestObservationConvention {

    @Override
    public String getName() {
        return "swr.operation";
    }

    @Override
    public String getContextualName(ServerRequestObservationContext context) {
        return CurrentRequest.of(requestOf(context)).operation();
    }

    @Override
    public KeyValues getLowCardinalityKeyValues(ServerRequestObservationContext context) {
        CurrentRequest current = CurrentRequest.of(requestOf(context));
        int status = context.getResponse() == null ? 0 : context.getResponse().getStatus();
        return KeyValues.of(
                "surface", current.surface().name().toLowerCase(Locale.ROOT),
                "operation", current.operation(),
                "status", status / 100 + "xx");
    }

    private static HttpServletRequest requestOf(ServerRequestObservationContext context) {
        return Objects.requireNonNull(context.getCarrier());
    }
}
