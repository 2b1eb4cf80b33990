package io.swremu.edition.enterprise.artifact;

import io.swremu.content.blob.Digest;
import io.swremu.content.manifest.ManifestService;
import io.swremu.content.repository.ContentService;
import io.swremu.content.tag.TagService;
import io.swremu.edition.enterprise.audit.AuditLogs;
import io.swremu.edition.enterprise.audit.AuditOperation;
import io.swremu.edition.enterprise.audit.AuditedResource;
import io.swremu.edition.enterprise.repository.InstanceRepository;
import io.swremu.identity.directory.Caller;
import io.swremu.platform.error.ErrorCode;
import io.swremu.registry.ManifestDeleted;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Deletes artifacts with what belongs to them, by Harbor's rules, and tags. */
@Service
@Transactional
class ArtifactDeletion {
    private final ArtifactRows rows;
    private final ManifestService manifests;
    private final TagService tags;
    private final ContentService contents;
    private final AuditLogs logs;

    ArtifactDeletion(
            ArtifactRows rows, ManifestService manifests, TagService tags, ContentService contents, AuditLogs logs) {
        this.rows = rows;
        this.manifests = manifests;
        this.tags = tags;
        this.contents = contents;
        this.logs = logs;
    }

    /**
     * Deletes an artifact with its tags and accessories; of an index also the children that have no tag and no other parent.
     *
     * @throws io.swremu.platform.error.SwrException {@link ErrorCode#RESOURCE_IN_USE} if it is the child of an index
     */
    void delete(InstanceRepository repository, Artifact artifact, Caller caller) {
        contents.lock(repository.id());
        if (rows.hasParent(artifact.id())) {
            throw ErrorCode.RESOURCE_IN_USE.toException("an index names the artifact");
        }
        delete(repository.id(), List.of(artifact.digest()));
        write(AuditedResource.ARTIFACT, repository, artifact.digest(), caller);
    }

    private void write(AuditedResource type, InstanceRepository repository, String reference, Caller caller) {
        String resource = repository.fullName() + ":" + reference;
        logs.write(repository.registryId(), AuditOperation.DELETE, type, resource, caller.userId());
    }

    /** Deletes what was attached to a manifest that is deleted through the registry protocol. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void deleted(ManifestDeleted deletion) {
        if (deletion.caller().registry().isInstance()) {
            deletion.digest()
                    .ifPresent(digest -> delete(
                            deletion.repositoryId(), rows.findAttached(deletion.repositoryId(), digest.toString())));
        }
    }

    private void delete(long repositoryId, Collection<String> digests) {
        var candidates = new ArrayDeque<>(digests);
        var seen = new HashSet<>(digests);
        while (!candidates.isEmpty()) {
            String digest = candidates.remove();
            Artifact artifact =
                    rows.findByRepositoryIdAndDigest(repositoryId, digest).orElse(null);
            if (artifact == null) {
                continue;
            }
            List<Long> children = manifests.children(repositoryId, artifact.id());
            tags.delete(repositoryId, Digest.parse(digest));
            var next = new HashSet<>(rows.findAttached(repositoryId, digest));
            children.stream()
                    .filter(child -> !rows.isNamed(child))
                    .flatMap(child -> rows.findByManifestId(child).stream())
                    .forEach(child -> next.add(child.digest()));
            next.stream().filter(seen::add).forEach(candidates::add);
        }
    }

    /**
     * Deletes a tag; the artifact stays.
     *
     * @throws io.swremu.platform.error.SwrException {@link ErrorCode#TAG_NOT_FOUND}
     */
    void untag(InstanceRepository repository, String tag, Caller caller) {
        if (!tags.untag(repository.id(), tag)) {
            throw ErrorCode.TAG_NOT_FOUND.toException(tag);
        }
        write(AuditedResource.TAG, repository, tag, caller);
    }
}
