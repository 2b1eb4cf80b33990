package io.swremu.edition.shared.sharing;

import io.swremu.edition.shared.access.Shares;
import java.time.InstantSource;
import org.springframework.stereotype.Component;

/** Tells the rule of access what is shared now. */
@Component
class CurrentShares implements Shares {
    private final StoredShares shares;
    private final InstantSource clock;

    CurrentShares(StoredShares shares, InstantSource clock) {
        this.shares = shares;
        this.clock = clock;
    }

    @Override
    public boolean include(long repositoryId, String domainName) {
        return shares.isValid(repositoryId, domainName, clock.instant());
    }
}
