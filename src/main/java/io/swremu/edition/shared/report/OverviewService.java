package io.swremu.edition.shared.report;

import io.swremu.edition.shared.quota.QuotaService;
import io.swremu.edition.shared.repository.RepositoryService;
import io.swremu.identity.caller.Callers;
import io.swremu.identity.directory.Caller;
import io.swremu.identity.directory.Holder;
import io.swremu.platform.error.ErrorCode;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The figures of the caller's account in the caller's registry; every user of the account may see them. */
@Service
@Transactional(readOnly = true)
class OverviewService {
    private static final int DAYS = 30;

    private final QuotaService quota;
    private final RepositoryService repositories;
    private final UsageService usage;
    private final Callers callers;

    OverviewService(QuotaService quota, RepositoryService repositories, UsageService usage, Callers callers) {
        this.quota = quota;
        this.repositories = repositories;
        this.usage = usage;
        this.callers = callers;
    }

    /** The account's figures as they are now. */
    DomainOverview overview(Caller caller) {
        Holder holder = caller.holder();
        return new DomainOverview(
                caller.domainId(),
                caller.domainName(),
                quota.namespaces(holder),
                quota.repositories(holder),
                repositories.countTags(holder),
                new Megabytes(usage.storedBytes(holder)).shown(),
                new Megabytes(usage.pulledBytes(holder)).shown());
    }

    /**
     * Which features there are: the same in all projects.
     *
     * @throws io.swremu.platform.error.SwrException {@link ErrorCode#OPERATION_FORBIDDEN} for another account's project
     */
    FeatureGates features(String projectId, Caller caller) {
        callers.in(projectId, caller);
        return FeatureGates.of(quota.limitsRepositories());
    }

    /**
     * The last 30 days, oldest first, today included.
     *
     * @throws io.swremu.platform.error.SwrException {@link ErrorCode#PARAMETER_INVALID} for an unknown resource or frequency
     */
    List<ReportData> report(String resourceType, String frequency, Caller caller) {
        var resource = ReportedResource.named(resourceType);
        if (!frequency.equals("daily")) {
            throw ErrorCode.PARAMETER_INVALID.toException("frequency");
        }
        return usage.lastDays(caller.holder(), DAYS).stream().map(resource::on).toList();
    }
}
