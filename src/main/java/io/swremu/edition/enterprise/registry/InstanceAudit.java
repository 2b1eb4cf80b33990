package io.swremu.edition.enterprise.registry;

import io.swremu.edition.enterprise.audit.AuditLogs;
import io.swremu.edition.enterprise.audit.AuditOperation;
import io.swremu.edition.enterprise.audit.AuditedResource;
import io.swremu.edition.enterprise.repository.InstanceRepositories;
import io.swremu.identity.directory.Caller;
import io.swremu.registry.ManifestDeleted;
import io.swremu.registry.ManifestPushed;
import io.swremu.registry.PullCounter.Pull;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes down what is done to instances through the registry protocol, in the transactions that do it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class InstanceAudit {
    private final AuditLogs logs;
    private final InstanceRepositories repositories;

    InstanceAudit(AuditLogs logs, InstanceRepositories repositories) {
        this.logs = logs;
        this.repositories = repositories;
    }

    /** Writes down a push. */
    @EventListener
    public void pushed(ManifestPushed push) {
        String reference = push.tag().orElseGet(() -> push.content().digest().toString());
        write(AuditOperation.CREATE, AuditedResource.ARTIFACT, push.repositoryId(), reference, push.caller());
    }

    /** Writes down a deletion. */
    @EventListener
    public void deleted(ManifestDeleted deletion) {
        deletion.digest()
                .ifPresent(digest -> write(
                        AuditOperation.DELETE,
                        AuditedResource.ARTIFACT,
                        deletion.repositoryId(),
                        digest.toString(),
                        deletion.caller()));
        deletion.tag()
                .ifPresent(tag -> write(
                        AuditOperation.DELETE, AuditedResource.TAG, deletion.repositoryId(), tag, deletion.caller()));
    }

    /** Writes down a pull. */
    void pulled(Pull pull) {
        String reference = pull.tag().orElseGet(() -> pull.digest().toString());
        write(AuditOperation.PULL, AuditedResource.ARTIFACT, pull.repositoryId(), reference, pull.caller());
    }

    private void write(
            AuditOperation operation, AuditedResource type, long repositoryId, String reference, Caller caller) {
        if (caller.registry().isInstance()) {
            repositories
                    .find(repositoryId)
                    .ifPresent(repository -> logs.write(
                            repository.registryId(),
                            operation,
                            type,
                            repository.fullName() + ":" + reference,
                            caller.userId()));
        }
    }
}
