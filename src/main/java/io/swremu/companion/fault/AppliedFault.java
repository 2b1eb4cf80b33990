package io.swremu.companion.fault;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/**
 * What was done to a request.
 *
 * @param id of the rule
 * @param cut whether the connection was closed
 * @param sent the status that had gone out before; 0 if none had
 */
public record AppliedFault(String id, boolean cut, int sent) {

    /** Empty if the request was left alone. */
    public static Optional<AppliedFault> of(HttpServletRequest request) {
        return FaultPlan.of(request)
                .filter(plan -> plan.fault() != null)
                .map(plan -> new AppliedFault(String.valueOf(plan.fault()), plan.isCut(), plan.sent()));
    }
}
