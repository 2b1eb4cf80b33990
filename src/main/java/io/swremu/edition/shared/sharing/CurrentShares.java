package io.swremu.edition.shared.sharing;

import java.time.InstantSource;
import org.springframework.stereotype.Component;

/** Tells the rule of access what is shared now. */
@Component
class CurrentShares implements io.swremu.edition.shared.access.Shares {
    private final Shares shares;
    private final InstantSource clock;

    CurrentShares(Shares shares, InstantSource clock) {
        this.shares = shares;
        this.clock = clock;
    }

    @Override
    public boolean include(long repositoryId, String domainName) {
        return shares.isValid(repositoryId, domainName, clock.instant());
    }
}
