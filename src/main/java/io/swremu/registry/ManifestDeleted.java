package io.swremu.registry;

import io.swremu.content.blob.Digest;
import io.swremu.identity.directory.Caller;
import java.util.Optional;

/**
 * A manifest with its tags, or a tag alone, was deleted through the registry protocol. Published within the transaction that
 * deletes it.
 *
 * @param repositoryId the repository
 * @param digest of the manifest; empty if a tag was deleted
 * @param tag the tag; empty if a manifest was deleted
 * @param caller who did it
 */
public record ManifestDeleted(long repositoryId, Optional<Digest> digest, Optional<String> tag, Caller caller) {}
