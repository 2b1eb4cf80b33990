package io.swremu.edition.shared.agency;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;

/** That an account lets the service act for it. */
@Entity
class Agency {
    @Id
    private String domainId;

    private Instant createdAt;

    @SuppressWarnings("NullAway.Init") // for JPA only
    protected Agency() {}
}
