package io.swremu.registry;

import io.swremu.content.manifest.ManifestContent;
import io.swremu.identity.directory.Caller;
import java.util.Optional;

/**
 * A manifest was pushed through the registry protocol, which may have been there already. Published within the transaction
 * that stores it, so listeners can add rows to it, and must be quick.
 *
 * @param repositoryId the repository
 * @param manifestId the id of its row
 * @param content what was pushed
 * @param tag by which the client named it; empty if by its digest
 * @param caller who did it
 */
public record ManifestPushed(
        long repositoryId, long manifestId, ManifestContent content, Optional<String> tag, Caller caller) {}
