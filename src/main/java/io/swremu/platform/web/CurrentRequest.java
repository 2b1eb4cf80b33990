package io.swremu.platform.web;

import io.swremu.platform.random.RandomSource;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * What is known of a request while it is in work: its id and API from the start, who sends it once the credentials have
 * been checked, and its operation once it has been routed.
 */
public final class CurrentRequest {
    /** The operation of requests that were refused before they were routed, and of unknown paths. */
    public static final String UNROUTED = "unrouted";

    private static final int ID_BYTES = 16;

    static final String OPERATION_IN_LOG = "operation";

    private static final String ATTRIBUTE = CurrentRequest.class.getName();

    private final Surface surface;
    private String id = "";
    private String operation = UNROUTED;
    private @Nullable Requester requester;
    private @Nullable RuntimeException refusal;

    private CurrentRequest(Surface surface) {
        this.surface = surface;
    }

    /** What is known of a request. The first call looks up its API. */
    public static CurrentRequest of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof CurrentRequest known) {
            return known;
        }
        var current = new CurrentRequest(Surface.of(request));
        request.setAttribute(ATTRIBUTE, current);
        return current;
    }

    /** The value of {@code X-Request-Id} in the answer: 32 lower-case hex digits, as the SDKs read it. */
    public String id() {
        return id;
    }

    /** Gives the request its id, unless it has one. */
    void identify(RandomSource random) {
        if (id.isEmpty()) {
            id = random.hex(ID_BYTES);
        }
    }

    /** The API that the request is for. */
    public Surface surface() {
        return surface;
    }

    /**
     * The operation's id in the OpenAPI document or, for one that is not in it, another name that stays; or
     * {@link #UNROUTED}. There is a limited number of them.
     */
    public String operation() {
        return operation;
    }

    /** Says which operation this is, here and in the log lines that follow. The first name stays. */
    public void route(String name) {
        if (operation.equals(UNROUTED)) {
            operation = name;
            MDC.put(OPERATION_IN_LOG, name);
        }
    }

    /** Who sends the request; null before the credentials were checked, and where there are none. */
    public @Nullable Requester requester() {
        return requester;
    }

    /** Says who sends the request. */
    public void enter(Requester who) {
        requester = who;
    }

    /** Lets the request go on, though it lacks credentials, up to a controller that asks who sends it. */
    public void refuseOnDemand(RuntimeException reason) {
        refusal = reason;
    }

    /** Who sends the request, if the check of its API has found somebody of that type. */
    Optional<Requester> requester(Class<?> type) {
        return Optional.ofNullable(requester).filter(type::isInstance);
    }

    /** Why nobody of a type was found: what {@link #refuseOnDemand} said, or else an operation below a wrong path. */
    RuntimeException refusal(Class<?> type) {
        return refusal != null
                ? refusal
                : new IllegalStateException(surface + " tells its operations of no " + type.getSimpleName());
    }
}
