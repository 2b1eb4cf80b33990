package io.swremu.edition.shared.access;

import io.swremu.platform.error.ErrorCode;

/**
 * What a caller needs to do something with an image repository.
 *
 * @param level on the repository
 * @param orOnNamespace a level on its organization that will do instead; {@link Level#MANAGE} changes nothing, since it is
 *     level 7 on all repositories as well
 * @param refusal the code for a caller who has neither
 */
public record Requirement(Level level, Level orOnNamespace, ErrorCode refusal) {

    /** Only the level on the repository counts, and the code for a lower one is the usual one. */
    public static Requirement of(Level level) {
        return new Requirement(level, Level.MANAGE, ErrorCode.RESOURCE_FORBIDDEN);
    }

    /** What an operation requires. */
    public static Requirement of(Requires annotation) {
        return new Requirement(annotation.value(), annotation.orOnNamespace(), annotation.refusal());
    }

    /** Whether a level on an organization is enough for all its repositories. */
    public boolean isMetOnNamespace(Level onNamespace) {
        return onNamespace.includes(level) || onNamespace.includes(orOnNamespace);
    }
}
