package io.swremu.edition.enterprise.endpoint;

import io.swremu.edition.enterprise.transition.Course;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How an internal endpoint goes: it is gone at the end of the way. */
@Component
class EndpointDeletion implements Course {
    static final String KIND = "endpoint-deletion";

    private final InternalEndpointRows rows;

    EndpointDeletion(InternalEndpointRows rows) {
        this.rows = rows;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void advance(long registryId, String subject, double progress) {
        if (progress >= 1) {
            rows.findByIdAndRegistryId(subject, registryId).ifPresent(rows::delete);
        }
    }
}
