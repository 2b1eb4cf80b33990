package io.swremu.content.manifest;

import io.swremu.content.blob.Digest;
import java.util.Map;

/**
 * A manifest whose bytes are stored, and whose blobs are kept from the collector for a grace period.
 *
 * @param sizes bytes of each blob that the store has of those it may need
 */
public record StagedManifest(ManifestContent content, Map<Digest, Long> sizes) {}
