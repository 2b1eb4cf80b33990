package io.swremu.edition.shared.quota;

import io.swremu.identity.caller.Callers;
import io.swremu.identity.directory.AccountLeaves;
import io.swremu.identity.directory.Caller;
import io.swremu.identity.directory.Holder;
import io.swremu.platform.error.ErrorCode;
import io.swremu.platform.error.SwrException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts what an account has in a registry, up to its limits. A place is taken in the transaction that uses it, so the
 * rollback of a refused request gives it back. The counter row is locked before the rows of any feature: with one order for
 * all, no two requests wait for each other.
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
    public void takeNamespace(Holder holder) {
        if (usages.takeNamespace(holder, limits.namespaces()) == 0) {
            usages.open(holder.domainId(), holder.registryId()); // the account's first organization in the registry
            if (usages.takeNamespace(holder, limits.namespaces()) == 0) {
                throw ErrorCode.NAMESPACE_QUOTA_EXCEEDED.toException(
                        atMost(limits.namespaces(), "swr.quota.namespaces"));
            }
        }
    }

    /** Gives back the place of a deleted organization. */
    public void returnNamespace(Holder holder) {
        usages.returnNamespace(holder);
    }

    /**
     * Takes a place for an image repository.
     *
     * @return {@link ErrorCode#REPOSITORY_QUOTA_EXCEEDED} if there is none; empty: taken
     */
    public Optional<SwrException> takeRepository(Holder holder) {
        return usages.takeRepository(holder.domainId(), holder.registryId(), limits.repositories()) == 0
                ? Optional.of(noPlaceForRepository())
                : Optional.empty();
    }

    /** Why there is no place for an image repository now; empty if there is. {@link #takeRepository} decides. */
    @Transactional(readOnly = true)
    public Optional<SwrException> repositoryRefusal(Holder holder) {
        return repositories(holder) >= limits.repositories() ? Optional.of(noPlaceForRepository()) : Optional.empty();
    }

    private SwrException noPlaceForRepository() {
        return ErrorCode.REPOSITORY_QUOTA_EXCEEDED.toException(atMost(limits.repositories(), "swr.quota.repositories"));
    }

    /** Gives back the place of a deleted image repository. */
    public void returnRepository(Holder holder) {
        usages.returnRepository(holder);
    }

    /** How many tags a repository may have. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public int maxTags() {
        return limits.tags();
    }

    /** The refusal of a tag for which a repository has no room. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public SwrException tagRefusal() {
        return ErrorCode.TAG_QUOTA_EXCEEDED.toException(atMost(limits.tags(), "swr.quota.tags"));
    }

    /** The detail of a refusal. It names the option, since newcomers reach the default limits soon. */
    private static String atMost(int limit, String option) {
        return "at most " + limit + "; the emulator's option " + option + " sets the limit";
    }

    /** How many image repositories the account has in the registry, without counting them. */
    public int repositories(Holder holder) {
        return usages.findRepositories(holder).orElse(0);
    }

    /** How many organizations the account has in the registry, without counting them. */
    public int namespaces(Holder holder) {
        return usages.findNamespaces(holder).orElse(0);
    }

    /** Whether the number of image repositories is limited: the service calls that image quotas. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public boolean limitsRepositories() {
        return limits.repositories() < Integer.MAX_VALUE;
    }

    /** All accounts in all registries that have or had an organization. */
    @Transactional(readOnly = true)
    public List<Holder> holders() {
        return usages.findHolders();
    }

    /**
     * The limits of the caller's account in the registry of a project, and what is used of them.
     *
     * @throws io.swremu.platform.error.SwrException {@link ErrorCode#OPERATION_FORBIDDEN} for another account's project
     */
    @Transactional(readOnly = true)
    QuotaList list(String projectId, Caller caller) {
        Holder holder = callers.in(projectId, caller).holder();
        var quotas = new ArrayList<QuotaList.Quota>();
        quotas.add(new QuotaList.Quota("namespace", limits.namespaces(), namespaces(holder), ""));
        if (limitsRepositories()) {
            quotas.add(new QuotaList.Quota("repo", limits.repositories(), repositories(holder), ""));
        }
        return new QuotaList(quotas);
    }

    /** Deletes the counters of an account. */
    @EventListener
    public void delete(AccountLeaves leaving) {
        usages.deleteAllOf(leaving.domainId());
    }
}
