package io.swremu.access;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

/** A user's permission entry on an organization; it goes when the organization goes. */
@Entity
class NamespaceGrant {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long namespaceId;
    private String userId;
    private String userName;
    private int auth;

    @SuppressWarnings("NullAway.Init") // for JPA only
    protected NamespaceGrant() {}

    NamespaceGrant(long namespaceId, String userId, String userName, Level level) {
        this.namespaceId = namespaceId;
        this.userId = userId;
        this.userName = userName;
        this.auth = level.auth();
    }
}
