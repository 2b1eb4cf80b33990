package io.swremu.edition.shared.quota;

import io.swremu.identity.directory.Holder;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;

/** What an account has in a registry. Changed by single statements only, so no two requests take the last place. */
@Entity
class QuotaUsage {
    @EmbeddedId
    @SuppressWarnings("NullAway.Init")
    private Holder holder;

    private int namespaces;
    private int repositories;

    @SuppressWarnings("NullAway.Init") // for JPA only
    protected QuotaUsage() {}
}
