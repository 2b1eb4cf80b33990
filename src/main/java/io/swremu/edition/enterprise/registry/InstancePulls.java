package io.swremu.edition.enterprise.registry;

import io.swremu.edition.enterprise.artifact.ArtifactRecords;
import io.swremu.identity.directory.Holder;
import io.swremu.identity.directory.Registry;
import io.swremu.registry.PullCounter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Counts the pulls of manifests from instances: each, also those of the parts of an index. Nothing counts bytes. */
@Component
class InstancePulls implements PullCounter {
    private static final Logger log = LoggerFactory.getLogger(InstancePulls.class);

    private final ArtifactRecords records;
    private final InstanceAudit audit;
    private final TransactionTemplate transaction;

    InstancePulls(ArtifactRecords records, InstanceAudit audit, PlatformTransactionManager transactions) {
        this.records = records;
        this.audit = audit;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public Registry.Kind kind() {
        return Registry.Kind.ENTERPRISE;
    }

    @Override
    public void sent(Holder owner, long bytes) {
        // the enterprise edition has no figure for it
    }

    @Override
    public void pulled(Pull pull) {
        try {
            transaction.executeWithoutResult(begun -> {
                records.pulled(pull);
                audit.pulled(pull);
            });
        } catch (RuntimeException failure) {
            log.warn("a pull of {} was not counted: {}", pull.digest(), failure.getMessage());
            log.debug("why it was not counted", failure);
        }
    }
}
