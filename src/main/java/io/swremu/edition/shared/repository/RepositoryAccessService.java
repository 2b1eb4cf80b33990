package io.swremu.edition.shared.repository;

import io.swremu.content.repository.ContentService;
import io.swremu.edition.shared.access.GrantBook;
import io.swremu.edition.shared.access.RepositoryGrant;
import io.swremu.edition.shared.access.UserAuth;
import io.swremu.edition.shared.access.UserAuthRequest;
import io.swremu.identity.directory.Caller;
import io.swremu.platform.error.ErrorCode;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The permission entries of repositories. Users cannot give themselves one or change their own. */
@Service
@Transactional
public class RepositoryAccessService {
    private final GrantBook<RepositoryGrant> grants;
    private final ContentService contents;

    RepositoryAccessService(GrantBook<RepositoryGrant> grants, ContentService contents) {
        this.grants = grants;
        this.contents = contents;
    }

    @Transactional(readOnly = true)
    RepositoryAuthView show(GrantedRepository granted) {
        return new RepositoryAuthView(
                granted.id(),
                granted.repository().name(),
                UserAuth.of(granted.caller(), granted.level()),
                grants.entries(granted.id()));
    }

    /**
     * Adds entries. Throws what {@link GrantBook#checked} and {@link GrantBook#create} throw.
     *
     * @throws io.swremu.platform.error.SwrException {@link ErrorCode#REPOSITORY_AUTH_INVALID} for the caller's own
     */
    public void create(GrantedRepository granted, List<UserAuthRequest> requests) {
        contents.lock(granted.id());
        var entries = ofOthers(grants.checked(requests, granted.caller()), granted.caller());
        var target = granted.repository().target();
        grants.create(entries, entry -> new RepositoryGrant(target, entry));
    }

    /**
     * Changes entries. Throws what {@link GrantBook#checkedChange} and {@link GrantBook#update} throw.
     *
     * @throws io.swremu.platform.error.SwrException {@link ErrorCode#REPOSITORY_AUTH_INVALID} for the caller's own
     */
    void update(GrantedRepository granted, List<UserAuthRequest> requests) {
        var entries = grants.checkedChange(granted.id(), requests, granted.caller());
        grants.update(granted.id(), ofOthers(entries, granted.caller()));
    }

    /** Removes the entries of some users. Throws what {@link GrantBook#delete} throws. */
    void delete(GrantedRepository granted, List<String> userIds) {
        grants.delete(granted.id(), userIds);
    }

    private static List<UserAuth> ofOthers(List<UserAuth> entries, Caller caller) {
        if (entries.stream().anyMatch(entry -> entry.userId().equals(caller.userId()))) {
            throw ErrorCode.REPOSITORY_AUTH_INVALID.toException("Users cannot change their own permission.");
        }
        return entries;
    }
}
