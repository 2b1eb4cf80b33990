package io.swremu.edition.shared.access;

import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import org.jspecify.annotations.Nullable;

/** A user's permission entry on an organization or a repository; it goes when that goes. */
@MappedSuperclass
abstract class Grant {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long resourceId;
    private String userId;
    private String userName;
    private int auth;

    @SuppressWarnings("NullAway.Init") // for JPA only
    protected Grant() {}

    Grant(long resourceId, UserAuth entry) {
        this.resourceId = resourceId;
        this.userId = entry.userId();
        this.userName = entry.userName();
        this.auth = entry.auth();
    }
}
