package io.swremu.companion.seed;

import io.swremu.companion.api.AccountSeed;
import io.swremu.companion.api.ImageSeed;
import io.swremu.companion.api.InstanceSeed;
import io.swremu.companion.api.OrganizationSeed;
import io.swremu.companion.api.RepositorySeed;
import io.swremu.companion.api.Seed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Describes the state of one moment as a seed. Left out is what no seed can have: tokens, logins and temporary keys, uploads that
 * have begun, the histories of triggers, retention and synchronization, how often images were pulled, and what surrounds
 * instances: jobs, audit logs, access through the internet and further internal endpoints.
 */
@Component
class SeedExport {
    private final ExportedRows rows;
    private final ExportedInstances instances;
    private final ExportedImages images;
    private final TransactionTemplate snapshot;

    SeedExport(
            ExportedRows rows,
            ExportedInstances instances,
            ExportedImages images,
            PlatformTransactionManager transactions) {
        this.rows = rows;
        this.instances = instances;
        this.images = images;
        this.snapshot = new TransactionTemplate(transactions);
        snapshot.setReadOnly(true);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_SERIALIZABLE);
    }

    /** @throws SeedRefusedException if images that no seed made have more bytes than a seed can hold */
    Seed export() {
        // Rows first, files afterwards: nobody reads files in a transaction.
        Rows read = snapshot.execute(
                begun -> new Rows(rows.accounts(), rows.organizations(), instances.read(), rows.images()));
        var blobs = new TreeMap<String, String>();
        var organizations = new ArrayList<OrganizationSeed>();
        for (var organization : read.organizations()) {
            var repositories = new ArrayList<RepositorySeed>();
            for (var repository : organization.repositories()) {
                repositories.add(with(repository.seed(), images.describe(read.imagesOf(repository.id()), blobs)));
            }
            organizations.add(with(organization.seed(), repositories));
        }
        List<InstanceSeed> described = read.instances().stream()
                .map(instance -> instance.with(id -> images.describe(read.imagesOf(id), blobs)))
                .toList();
        return new Seed(read.accounts(), organizations, described, blobs);
    }

    private record Rows(
            List<AccountSeed> accounts,
            List<ExportedRows.Organization> organizations,
            List<ExportedInstances.Instance> instances,
            Map<Long, List<ExportedRows.Manifest>> images) {

        List<ExportedRows.Manifest> imagesOf(long repositoryId) {
            return images.getOrDefault(repositoryId, List.of());
        }
    }

    private static OrganizationSeed with(OrganizationSeed seed, List<RepositorySeed> repositories) {
        return new OrganizationSeed(
                seed.name(),
                seed.account(),
                seed.region(),
                seed.creator(),
                seed.createdAt(),
                seed.permissions(),
                repositories);
    }

    private static RepositorySeed with(RepositorySeed seed, List<ImageSeed> images) {
        return new RepositorySeed(
                seed.name(),
                seed.category(),
                seed.description(),
                seed.isPublic(),
                seed.creator(),
                seed.createdAt(),
                seed.updatedAt(),
                seed.permissions(),
                seed.shares(),
                seed.retention(),
                seed.triggers(),
                seed.syncRules(),
                images);
    }
}
