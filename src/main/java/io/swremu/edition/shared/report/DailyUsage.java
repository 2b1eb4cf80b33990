package io.swremu.edition.shared.report;

import io.swremu.identity.directory.Holder;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The usage of an account in a registry on one day. Changed by single statements only, so that nothing gets lost. */
@Entity
class DailyUsage {
    @EmbeddedId
    private Key key;

    private long downflowBytes;
    private @Nullable Long storeBytes;

    @SuppressWarnings("NullAway.Init") // for JPA only
    protected DailyUsage() {}

    /** Whose usage it is, and when. @param usageDay in UTC */
    @Embeddable
    record Key(Holder holder, LocalDate usageDay) implements Serializable {}
}
