package io.swremu.identity.directory;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Finds registries by what requests say of them. The shared edition's are made when a region is first asked for and then
 * stay, with their ids, as long as the database does; so they are remembered here.
 */
@Service
public class Registries {
    private final RegistryRows rows;
    private final TransactionTemplate ownTransaction;
    private final Map<String, Registry> byRegion = new ConcurrentHashMap<>();
    private final Map<Long, Registry> byId = new ConcurrentHashMap<>();

    Registries(RegistryRows rows, PlatformTransactionManager transactions) {
        this.rows = rows;
        this.ownTransaction = new TransactionTemplate(transactions);
        // Another server may make it at the same time: the one that waits must see the row, and keep it, whatever
        // becomes of the request.
        ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** The shared edition's registry in a region. */
    public Registry ofRegion(String region) {
        Registry known = byRegion.get(region);
        if (known != null) {
            return known;
        }
        Registry found = rows.findShared(region).orElseGet(() -> {
            ownTransaction.executeWithoutResult(begun -> rows.addShared(region));
            return rows.findShared(region).orElseThrow();
        });
        byRegion.put(region, found);
        return found;
    }

    /** The registry of an id that a row has. */
    public Registry ofId(long id) {
        return find(id).orElseThrow();
    }

    /** The registry of an id that a client brings, who may remember one that has been deleted. */
    public Optional<Registry> find(long id) {
        Registry known = byId.get(id);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<Registry> found = rows.findRegistry(id);
        found.filter(registry -> !registry.isInstance()).ifPresent(shared -> byId.put(id, shared));
        return found;
    }

    /**
     * Makes the registry of an instance, in the current transaction.
     *
     * @param instanceId unique among all instances
     * @param domainId the account that owns it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Registry addInstance(String instanceId, String region, String domainId) {
        rows.addInstance(instanceId, region, domainId);
        return rows.findInstance(instanceId).orElseThrow();
    }

    /** Deletes the registry of an instance, in the current transaction. Nothing may belong to it any more. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void deleteInstance(long id) {
        rows.deleteInstance(id);
    }
}
