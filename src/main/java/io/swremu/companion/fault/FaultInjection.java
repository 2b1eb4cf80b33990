package io.swremu.companion.fault;

import io.swremu.companion.api.FaultRule;
import io.swremu.companion.call.Call;
import io.swremu.platform.error.CredentialsRefusedException;
import io.swremu.platform.error.ErrorCode;
import io.swremu.platform.state.StateGate;
import io.swremu.platform.web.CurrentRequest;
import io.swremu.platform.web.ErrorWriter;
import io.swremu.platform.web.Surface;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Does to a request what the rules say. */
@Component
class FaultInjection {
    private static final String TOKEN = "X-Auth-Token";

    private final Faults faults;
    private final FaultAnswers answers;
    private final ErrorWriter errors;
    private final StateGate gate;

    FaultInjection(Faults faults, FaultAnswers answers, ErrorWriter errors, StateGate gate) {
        this.faults = faults;
        this.answers = answers;
        this.errors = errors;
        this.gate = gate;
    }

    /**
     * Asks the rules about a request whose operation is known.
     *
     * @return whether the operation is carried out
     */
    boolean beforeOperation(FaultPlan plan, HttpServletResponse response) throws IOException {
        plan.decide();
        var hit = faults.apply(Call.of(plan.request()), false);
        return hit.isEmpty() || follow(plan, hit.get(), response);
    }

    /** Asks the rules about a request that was refused before its operation was reached, by wrong credentials or path. */
    void insteadOfRefusal(FaultPlan plan, HttpServletResponse response) throws IOException {
        plan.decide();
        var hit = faults.apply(Call.of(plan.request()), true);
        if (hit.isPresent()) {
            if (answersItself(hit.get().rule())) {
                response.resetBuffer();
            }
            follow(plan, hit.get(), response);
        }
    }

    private boolean follow(FaultPlan plan, ActiveFault.Hit hit, HttpServletResponse response) throws IOException {
        FaultRule rule = hit.rule();
        plan.follow(hit.id(), rule);
        gate.outside(() -> pause(hit.delay()));
        if (rule.cut() != null && !isLater(plan, rule)) {
            plan.cut();
            return false;
        }
        if (Boolean.TRUE.equals(rule.expireToken())) {
            refuseExpired(plan.request(), response);
        } else if (rule.throttle() != null) {
            answers.tooMany(plan.request(), response, hit.retryAfter());
        } else if (rule.error() != null) {
            answers.write(plan.request(), response, rule.error());
        }
        return !answersItself(rule);
    }

    private static boolean answersItself(FaultRule rule) {
        return rule.error() != null || rule.throttle() != null || Boolean.TRUE.equals(rule.expireToken());
    }

    /** Whether the connection goes on for now. A body that was read whole has passed the place already. */
    private static boolean isLater(FaultPlan plan, FaultRule rule) {
        boolean streamed = CurrentRequest.of(plan.request()).surface().body() == Surface.Body.STREAMED;
        return plan.endOfAnswer() != Long.MAX_VALUE || streamed && ActiveFault.isInBytes(rule);
    }

    /** As each API answers credentials that have expired: temporary keys sign, all others are tokens and logins. */
    private void refuseExpired(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean gateway = switch (CurrentRequest.of(request).surface().credentials()) {
            case ACCOUNT, ON_DEMAND -> true;
            default -> false;
        };
        if (gateway && request.getHeader(TOKEN) == null && request.getHeader(HttpHeaders.AUTHORIZATION) != null) {
            errors.write(request, response, new CredentialsRefusedException("the temporary ak has expired"));
        } else {
            errors.write(request, response, ErrorCode.NOT_AUTHENTICATED, "the token has expired");
        }
    }

    /** Waits, to the end unless the server stops. */
    private static boolean pause(Duration time) {
        try {
            Thread.sleep(time.toMillis());
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
