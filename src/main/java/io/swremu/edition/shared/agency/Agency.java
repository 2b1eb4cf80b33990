package io.swremu.edition.shared.agency;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;

/** An account's permission for the service to act for it. */
@Entity
class Agency {
    @Id
    private String domainId;

    private Instant createdAt;

    @SuppressWarnings("NullAway.Init") // for JPA only
    protected Agency() {}
}
