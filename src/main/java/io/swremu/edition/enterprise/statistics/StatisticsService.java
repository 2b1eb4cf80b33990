package io.swremu.edition.enterprise.statistics;

import io.swremu.edition.enterprise.endpoint.InternalEndpoints;
import io.swremu.edition.enterprise.quota.InstanceQuotas;
import io.swremu.edition.enterprise.usage.InstanceUsage;
import io.swremu.edition.enterprise.usage.InstanceUsages;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Counts what an instance holds. There are no triggers, policies and other registries yet. */
@Service
@Transactional(readOnly = true)
class StatisticsService {
    /** Blobs are stored once however many artifacts need them. */
    private static final String STORAGE = """
            select coalesce(sum(size), 0) from (
              select distinct b.digest, b.size from manifest_blob b
              join manifest m on m.id = b.manifest_id
              join content c on c.id = m.repository_id
              where c.registry_id = :registryId) needed""";

    private final InstanceUsages usages;
    private final InternalEndpoints endpoints;
    private final InstanceQuotas quotas;
    private final EntityManager entities;

    StatisticsService(
            InstanceUsages usages, InternalEndpoints endpoints, InstanceQuotas quotas, EntityManager entities) {
        this.usages = usages;
        this.endpoints = endpoints;
        this.quotas = quotas;
        this.entities = entities;
    }

    Statistics of(long registryId) {
        Optional<InstanceUsage> usage = usages.find(registryId);
        return new Statistics(
                storage(registryId),
                usage.map(InstanceUsage::namespaces).orElse(0),
                usage.map(InstanceUsage::repositories).orElse(0),
                quotas.namespaces(),
                quotas.repositories(),
                quotas.credentials(),
                endpoints.count(registryId),
                quotas.internalEndpoints(),
                0,
                quotas.triggers(),
                0,
                quotas.replicationPolicies(),
                0,
                quotas.replicationRegistries(),
                0,
                quotas.retentionPolicies(),
                0,
                quotas.signaturePolicies());
    }

    private long storage(long registryId) {
        Object bytes = entities.createNativeQuery(STORAGE)
                .setParameter("registryId", registryId)
                .getSingleResult();
        return ((Number) bytes).longValue();
    }
}
