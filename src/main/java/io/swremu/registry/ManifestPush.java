package io.swremu.registry;

import io.swremu.content.blob.Digest;
import io.swremu.content.manifest.Manifest;
import io.swremu.content.manifest.ManifestContent;
import io.swremu.content.manifest.ManifestService;
import io.swremu.content.tag.TagName;
import io.swremu.edition.shared.repository.RepositoryService;
import io.swremu.edition.shared.tag.TagPushed;
import io.swremu.edition.shared.tag.TagService;
import io.swremu.identity.directory.Caller;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a push and a delete of a manifest change, each in one transaction under the repository's lock. */
@Service
class ManifestPush {
    private final RepositoryService repositories;
    private final ManifestService manifests;
    private final TagService tags;
    private final PushTransaction transaction;

    ManifestPush(
            RepositoryService repositories, ManifestService manifests, TagService tags, PushTransaction transaction) {
        this.repositories = repositories;
        this.manifests = manifests;
        this.tags = tags;
        this.transaction = transaction;
    }

    /** Stores a manifest and, unless it was pushed by its digest, lets the tag name it. */
    public void push(PushTarget target, ManifestContent content, Optional<TagName> tag) throws IOException {
        try {
            transaction.into(
                    target, id -> store(id, content, tag, target.caller().caller()));
        } catch (UncheckedIOException failure) {
            throw failure.getCause();
        }
    }

    private void store(long repositoryId, ManifestContent content, Optional<TagName> tag, Caller caller) {
        repositories.lock(repositoryId);
        try {
            Manifest manifest = manifests.put(repositoryId, content);
            tag.ifPresent(name -> tags.set(repositoryId, name, manifest, caller, TagPushed.Cause.PUSH));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Deletes a manifest with its tags. @return whether it was there */
    @Transactional
    public boolean delete(long repositoryId, Digest digest) {
        repositories.lock(repositoryId);
        return manifests
                .find(repositoryId, digest)
                .filter(manifest -> tags.delete(repositoryId, manifest))
                .isPresent();
    }
}
