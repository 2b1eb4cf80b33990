package io.swremu.edition.shared.trigger;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.swremu.platform.jobs.Revival;
import io.swremu.platform.state.StateGate;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Service;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestClientResponseException;
import tools.jackson.databind.json.JsonMapper;

/** Delivers events to the webhook, and retries until it accepts them or the attempts are used up. */
@Service
class WebhookDelivery {
    private static final Logger log = LoggerFactory.getLogger(WebhookDelivery.class);

    /** A webhook that hangs must not take all the threads that jobs have. */
    private static final int AT_ONCE = 2;

    private static final Duration UNTIL_NEXT_TURN = Duration.ofSeconds(1);
    /** Keeps the doubled wait within the range of a long. */
    private static final int MAX_DOUBLINGS = 20;

    private final Semaphore turns = new Semaphore(AT_ONCE);
    private final TriggerFiring firings;
    private final TriggerProperties properties;
    private final JsonMapper json;
    private final StateGate gate;
    /** Made for the first event: few tests have triggers, and an HTTP client takes a tenth of a start. */
    private final SingletonSupplier<RestClient> client = SingletonSupplier.of(this::client);

    WebhookDelivery(TriggerFiring firings, TriggerProperties properties, JsonMapper json, StateGate gate) {
        this.firings = firings;
        this.properties = properties;
        this.json = json;
        this.gate = gate;
    }

    private RestClient client() {
        var http = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .connectTimeout(properties.timeout())
                .followRedirects(HttpClient.Redirect.NEVER) // the operator named one address, and no other is meant
                .build());
        http.setReadTimeout(properties.timeout());
        return RestClient.builder().requestFactory(http).build();
    }

    /** Delivers an event, or postpones it if enough others are being delivered. */
    private CompletionHandler<Void> deliverInTurn(long firingId) {
        if (!turns.tryAcquire()) {
            return (job, operations) ->
                    operations.reschedule(job, job.getTimeDone().plus(UNTIL_NEXT_TURN));
        }
        try {
            deliver(firingId);
        } finally {
            turns.release();
        }
        return new CompletionHandler.OnCompleteRemove<>();
    }

    private void deliver(long firingId) {
        URI webhook = properties.webhook();
        var event = firings.event(firingId);
        if (event.isEmpty()) {
            return;
        }
        if (webhook == null) { // it was configured when the trigger fired, and no longer is
            firings.delivered(firingId);
            return;
        }
        try {
            byte[] body = json.writeValueAsBytes(event.get());
            var answer = gate.outside(() -> send(webhook, body));
            if (!answer.getStatusCode().is2xxSuccessful()) {
                throw new UndeliveredException(
                        "the webhook answered " + answer.getStatusCode().value());
            }
        } catch (RestClientResponseException refused) {
            throw new UndeliveredException(
                    "the webhook answered " + refused.getStatusCode().value());
        } catch (RestClientException unreachable) {
            throw new UndeliveredException("the webhook cannot be reached: "
                    + unreachable.getMostSpecificCause().getClass().getSimpleName());
        }
        firings.delivered(firingId);
    }

    private ResponseEntity<Void> send(URI webhook, byte[] body) {
        return client.obtain()
                .post()
                .uri(webhook)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .retrieve()
                .toBodilessEntity();
    }

    private void tryAgain(ExecutionComplete last, ExecutionOperations<Void> operations) {
        long firingId = Long.parseLong(last.getExecution().taskInstance.getId());
        String reason = last.getCause()
                .filter(UndeliveredException.class::isInstance)
                .map(Throwable::getMessage)
                .map(message -> Objects.requireNonNullElse(message, ""))
                .orElse("internal error");
        firings.failed(firingId, reason, properties.attempts())
                .ifPresentOrElse(
                        attempts ->
                                operations.reschedule(last, last.getTimeDone().plus(backoff(attempts))),
                        () -> {
                            log.warn("An event of a trigger is not delivered: {}", reason);
                            operations.remove();
                        });
    }

    private Duration backoff(int attempts) {
        return properties.backoff().multipliedBy(1L << Math.min(attempts - 1, MAX_DOUBLINGS));
    }

    /** Why an event was not delivered, in words for the trigger's history. */
    private static final class UndeliveredException extends RuntimeException {
        UndeliveredException(String reason) {
            super(reason);
        }
    }

    /** Deliveries as jobs. */
    @Configuration(proxyBeanMethods = false)
    static class Schedule {

        @Bean
        Task<Void> delivering(WebhookDelivery delivery, Revival revival) {
            return Tasks.custom(TriggerFiring.DELIVERY)
                    .onFailure(delivery::tryAgain)
                    .onDeadExecution(revival)
                    .execute((job, context) -> delivery.deliverInTurn(Long.parseLong(job.getId())));
        }
    }
}
