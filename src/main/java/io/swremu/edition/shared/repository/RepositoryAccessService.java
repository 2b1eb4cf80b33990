package io.swremu.edition.shared.repository;

import io.swremu.content.repository.ContentService;
import io.swremu.edition.shared.access.AccessService;
import io.swremu.edition.shared.access.UserAuth;
import io.swremu.edition.shared.access.UserAuthRequest;
import io.swremu.identity.directory.Caller;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Permission entries of repositories: everybody with a level may see them; level 7 on the repository, or level 3 on its
 * organization, changes them.
 */
@Service
@Transactional
class RepositoryAccessService {
    private final AccessService access;
    private final ContentService contents;

    RepositoryAccessService(AccessService access, ContentService contents) {
        this.access = access;
        this.contents = contents;
    }

    @Transactional(readOnly = true)
    RepositoryAuthView show(GrantedRepository granted) {
        Caller caller = granted.caller();
        return new RepositoryAuthView(
                granted.id(),
                granted.repository().name(),
                new UserAuth(caller.userId(), caller.userName(), granted.level().auth()),
                access.listRepositoryGrants(granted.id()));
    }

    void create(GrantedRepository granted, List<UserAuthRequest> entries) {
        contents.lock(granted.id());
        access.createRepositoryGrants(granted.repository().target(), entries, granted.caller());
    }

    void update(GrantedRepository granted, List<UserAuthRequest> entries) {
        access.updateRepositoryGrants(granted.repository().target(), entries, granted.caller());
    }

    void delete(GrantedRepository granted, List<String> userIds) {
        access.deleteRepositoryGrants(granted.repository().target(), userIds);
    }
}
