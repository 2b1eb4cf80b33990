package io.swremu.companion.seed;

import io.swremu.content.manifest.StagedManifest;
import java.util.List;

/**
 * An image whose bytes are in the store already, so that only its rows are missing.
 *
 * @param manifests what is to be stored in this order; the tags name the last one
 */
record PreparedImage(List<StagedManifest> manifests) {}
