package io.swremu.access;

import io.swremu.iam.Caller;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who has which level on what. */
@Service
public class AccessService {
    private final NamespaceGrants namespaceGrants;

    AccessService(NamespaceGrants namespaceGrants) {
        this.namespaceGrants = namespaceGrants;
    }

    /** Gives the creator of an organization its first entry, with level 7. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void namespaceCreated(long namespaceId, Caller creator) {
        namespaceGrants.save(new NamespaceGrant(namespaceId, creator.userId(), creator.userName(), Level.MANAGE));
    }
}
