package io.swremu.edition.shared.repository;

import io.swremu.edition.shared.access.Level;
import io.swremu.identity.directory.Caller;
import io.swremu.platform.error.ErrorCode;
import io.swremu.platform.error.Refuses;

/**
 * An image repository of the caller's registry, and that the caller may do with it what was required. It may be another
 * account's, if it is public or shared.
 *
 * @param repository the image repository
 * @param level the caller's level on it; lower than the one required if the level on its organization made up for that
 * @param caller who asks
 */
@Refuses({
    ErrorCode.NAMESPACE_NAME_INVALID,
    ErrorCode.NAMESPACE_NOT_FOUND,
    ErrorCode.API_UNKNOWN,
    ErrorCode.REPOSITORY_NAME_INVALID,
    ErrorCode.REPOSITORY_NOT_FOUND
})
public record GrantedRepository(ImageRepository repository, Level level, Caller caller) {

    /** The repository's id. */
    public long id() {
        return repository.id();
    }
}
