package io.swremu.edition.enterprise.usage;

import io.swremu.edition.enterprise.instance.InstanceCreated;
import io.swremu.edition.enterprise.quota.InstanceQuotas;
import io.swremu.platform.error.ErrorCode;
import io.swremu.platform.error.SwrException;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts what instances hold, and gives numbers. What is taken belongs to the transaction that takes it, which holds the
 * instance's row until its end.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class InstanceUsages {
    /** Before other listeners, which take numbers. */
    private static final int FIRST = 0;

    private final UsageRows rows;
    private final InstanceQuotas quotas;

    InstanceUsages(UsageRows rows, InstanceQuotas quotas) {
        this.rows = rows;
        this.quotas = quotas;
    }

    /** Begins to count for a new instance. */
    @EventListener
    @Order(FIRST)
    public void created(InstanceCreated created) {
        rows.insert(new InstanceUsage(created.instance().registryId()));
    }

    /** What an instance holds; empty if it is gone or not ready yet. */
    @Transactional(readOnly = true)
    public Optional<InstanceUsage> find(long registryId) {
        return rows.findByRegistryId(registryId);
    }

    /**
     * Counts a new namespace.
     *
     * @return its number
     * @throws SwrException {@link ErrorCode#OPERATION_FORBIDDEN} if the instance has no room for it
     */
    public long takeNamespace(long registryId) {
        if (rows.addNamespace(registryId, quotas.namespaces()) == 0) {
            throw full("namespace_quota", quotas.namespaces());
        }
        return rows.findLastNamespace(registryId);
    }

    /** Counts a namespace that is deleted. */
    public void returnNamespace(long registryId) {
        rows.removeNamespace(registryId);
    }

    /**
     * Counts a new repository.
     *
     * @return its number
     * @throws SwrException {@link ErrorCode#OPERATION_FORBIDDEN} if the instance has no room for it
     */
    public long takeRepository(long registryId) {
        if (rows.addRepository(registryId, quotas.repositories()) == 0) {
            throw full("image_repo_quota", quotas.repositories());
        }
        return rows.findLastRepository(registryId);
    }

    /** Why no repository can be added; empty if there is room. */
    @Transactional(readOnly = true)
    public Optional<SwrException> repositoryRefusal(long registryId) {
        boolean room = rows.findRoom(registryId, quotas.repositories()).orElse(true);
        return room ? Optional.empty() : Optional.of(full("image_repo_quota", quotas.repositories()));
    }

    /** Counts a repository that is deleted. */
    public void returnRepository(long registryId) {
        rows.removeRepository(registryId);
    }

    private static SwrException full(String quota, int max) {
        return ErrorCode.OPERATION_FORBIDDEN.toException(quota + " is " + max);
    }
}
