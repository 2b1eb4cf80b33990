package io.swremu.edition.shared.agency;

import io.swremu.identity.directory.AccountLeaves;
import io.swremu.identity.directory.Caller;
import io.swremu.platform.error.ErrorCode;
import java.time.InstantSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The rules of agencies: everybody may look, the administrator creates. No operation removes one. */
@Service
@Transactional
class AgencyService {
    private final Agencies agencies;
    private final InstantSource clock;

    AgencyService(Agencies agencies, InstantSource clock) {
        this.agencies = agencies;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    AgencyView check(Caller caller) {
        return new AgencyView(caller.domainId(), agencies.existsById(caller.domainId()));
    }

    /**
     * Creates the agency of the caller's account.
     *
     * @throws io.swremu.platform.error.SwrException {@link ErrorCode#OPERATION_FORBIDDEN} for others than the administrator,
     *     {@link ErrorCode#PERMISSION_EXISTS} if there is one
     */
    void create(Caller caller) {
        if (!caller.administrator()) {
            throw ErrorCode.OPERATION_FORBIDDEN.toException("");
        }
        if (agencies.create(caller.domainId(), clock.instant()) == 0) {
            throw ErrorCode.PERMISSION_EXISTS.toException("");
        }
    }

    /** Deletes the agency of an account. */
    @EventListener
    public void delete(AccountLeaves leaving) {
        agencies.deleteOf(leaving.domainId());
    }
}
