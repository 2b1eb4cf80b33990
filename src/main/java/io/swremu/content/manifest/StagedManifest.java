package io.swremu.content.manifest;

import io.swremu.content.blob.Digest;
import java.util.Map;

/**
 * A manifest whose bytes are stored, and whose blobs are protected from collection for a grace period.
 *
 * @param sizes bytes of each blob that the manifest may need and the store has
 */
public record StagedManifest(ManifestContent content, Map<Digest, Long> sizes) {}
