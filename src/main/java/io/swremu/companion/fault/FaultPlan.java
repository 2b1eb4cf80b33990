package io.swremu.companion.fault;

import io.swremu.companion.api.FaultCut;
import io.swremu.companion.api.FaultRule;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import org.apache.coyote.CloseNowException;
import org.jspecify.annotations.Nullable;

/** What is to happen to one request. It is decided once the operation is known; until then bytes pass as they are. */
final class FaultPlan {
    private static final String ATTRIBUTE = FaultPlan.class.getName();
    private static final long NEVER = Long.MAX_VALUE;

    private final HttpServletRequest request;
    private @Nullable String fault;
    private boolean decided;
    private boolean cut;
    private int sent;
    private long endOfBody = NEVER;
    private long endOfAnswer = NEVER;
    private long corrupted = NEVER;

    /** @param request as the client sent it: inside of the registry's controllers its path is another one */
    FaultPlan(HttpServletRequest request) {
        this.request = request;
        request.setAttribute(ATTRIBUTE, this);
    }

    /** That of a request; empty if there was no rule when it came. */
    static Optional<FaultPlan> of(HttpServletRequest request) {
        return Optional.ofNullable((FaultPlan) request.getAttribute(ATTRIBUTE));
    }

    HttpServletRequest request() {
        return request;
    }

    /** Says that the rules have been asked. */
    void decide() {
        decided = true;
    }

    /** Whether the rules have been asked. */
    boolean isDecided() {
        return decided;
    }

    /** Says which rule is applied, and keeps in mind what it does to bytes. */
    void follow(String id, FaultRule rule) {
        fault = id;
        FaultCut place = rule.cut();
        if (place != null) {
            endOfBody = Objects.requireNonNullElse(place.afterBodyBytes(), NEVER);
            endOfAnswer = Objects.requireNonNullElse(place.afterAnswerBytes(), NEVER);
        }
        if (rule.corrupt() != null) {
            corrupted = rule.corrupt().offset();
        }
    }

    /** The id of the rule that is applied; null: none. */
    @Nullable
    String fault() {
        return fault;
    }

    /** How many bytes of the body are read before the connection is closed. */
    long endOfBody() {
        return endOfBody;
    }

    /** How many bytes of the answer are sent before the connection is closed. */
    long endOfAnswer() {
        return endOfAnswer;
    }

    /** The place of the byte of the answer that is changed. */
    long corrupted() {
        return corrupted;
    }

    /** Whether the bytes of the answer have to pass by; the system may send a file by itself otherwise. */
    boolean watchesAnswer() {
        return endOfAnswer != NEVER || corrupted != NEVER;
    }

    /** Closes the connection. */
    void cut() {
        if (!cut) {
            cut = true;
            sent = ConnectionValve.close(request);
        }
    }

    /**
     * Closes the connection while bytes are passing.
     *
     * @return what to throw, so that the operation ends
     */
    IOException cutShort() {
        cut();
        return new CloseNowException("a fault has closed the connection");
    }

    /** Whether the connection was closed. */
    boolean isCut() {
        return cut;
    }

    /** The status that had gone out before the connection was closed; 0 if none had. */
    int sent() {
        return sent;
    }
}
