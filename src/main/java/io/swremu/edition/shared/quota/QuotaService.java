package io.swremu.edition.shared.quota;

import io.swremu.identity.caller.Callers;
import io.swremu.identity.directory.Caller;
import io.swremu.platform.error.ErrorCode;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Places under the limits of an account in a region. A place is taken in the transaction that uses it, so a refused
 * request gives it back by its rollback. The counter row is locked first, before the rows of any feature: one order for
 * all, so no two requests wait for each other.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class QuotaService {
    private final QuotaUsages usages;
    private final QuotaProperties limits;
    private final Callers callers;

    QuotaService(QuotaUsages usages, QuotaProperties limits, Callers callers) {
        this.usages = usages;
        this.limits = limits;
        this.callers = callers;
    }

    /**
     * Takes a place for an organization.
     *
     * @throws io.swremu.platform.error.SwrException {@link ErrorCode#NAMESPACE_QUOTA_EXCEEDED} if there is none
     */
    public void takeNamespace(String domainId, String region) {
        var holder = new Holder(domainId, region);
        if (usages.takeNamespace(holder, limits.namespaces()) == 0) {
            usages.open(domainId, region); // the account's first organization in the region
            if (usages.takeNamespace(holder, limits.namespaces()) == 0) {
                throw ErrorCode.NAMESPACE_QUOTA_EXCEEDED.toException(
                        atMost(limits.namespaces(), "swr.quota.namespaces"));
            }
        }
    }

    /** Gives back the place of a deleted organization. */
    public void returnNamespace(String domainId, String region) {
        usages.returnNamespace(new Holder(domainId, region));
    }

    /**
     * Takes a place for an image repository.
     *
     * @throws io.swremu.platform.error.SwrException {@link ErrorCode#REPOSITORY_QUOTA_EXCEEDED} if there is none
     */
    public void takeRepository(String domainId, String region) {
        if (usages.takeRepository(new Holder(domainId, region), limits.repositories()) == 0) {
            throw noPlaceForRepository();
        }
    }

    /** Whether there is a place for an image repository now; throws like {@link #takeRepository}, which decides. */
    public void requireRepositoryPlace(String domainId, String region) {
        if (repositories(domainId, region) >= limits.repositories()) {
            throw noPlaceForRepository();
        }
    }

    private RuntimeException noPlaceForRepository() {
        return ErrorCode.REPOSITORY_QUOTA_EXCEEDED.toException(atMost(limits.repositories(), "swr.quota.repositories"));
    }

    /** Gives back the place of a deleted image repository. */
    public void returnRepository(String domainId, String region) {
        usages.returnRepository(new Holder(domainId, region));
    }

    /**
     * Checks that a repository has room for another tag; its lock is held, so the number does not change meanwhile.
     *
     * @throws io.swremu.platform.error.SwrException {@link ErrorCode#TAG_QUOTA_EXCEEDED} if it has none
     */
    public void requireTagPlace(long tags) {
        if (tags >= limits.tags()) {
            throw ErrorCode.TAG_QUOTA_EXCEEDED.toException(atMost(limits.tags(), "swr.quota.tags"));
        }
    }

    /** The detail of a refusal: newcomers meet the limits at once, and the service cannot tell them the option. */
    private static String atMost(int limit, String option) {
        return "at most " + limit + "; the emulator's option " + option + " sets the limit";
    }

    /** How many image repositories the account has in the region, without counting them. */
    public int repositories(String domainId, String region) {
        return usages.findByHolder(new Holder(domainId, region))
                .map(QuotaUsage::repositories)
                .orElse(0);
    }

    /** How many organizations the account has in the region, without counting them. */
    public int namespaces(String domainId, String region) {
        return usages.findByHolder(new Holder(domainId, region))
                .map(QuotaUsage::namespaces)
                .orElse(0);
    }

    /** Whether the number of image repositories is limited: the service calls that image quotas. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public boolean limitsRepositories() {
        return limits.repositories() < Integer.MAX_VALUE;
    }

    /** All accounts in all regions that have or had an organization. */
    @Transactional(readOnly = true)
    public List<Holder> holders() {
        return usages.findHolders();
    }

    /**
     * The limits of the caller's account in the region of a project, and what is used of them.
     *
     * @throws io.swremu.platform.error.SwrException {@link ErrorCode#OPERATION_FORBIDDEN} for another account's project
     */
    @Transactional(readOnly = true)
    QuotaList list(String projectId, Caller caller) {
        String region = callers.in(projectId, caller).region();
        var quotas = new ArrayList<QuotaList.Quota>();
        quotas.add(new QuotaList.Quota("namespace", limits.namespaces(), namespaces(caller.domainId(), region), ""));
        if (limitsRepositories()) {
            quotas.add(new QuotaList.Quota("repo", limits.repositories(), repositories(caller.domainId(), region), ""));
        }
        return new QuotaList(quotas);
    }
}
