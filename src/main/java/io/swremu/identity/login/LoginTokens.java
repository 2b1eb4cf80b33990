package io.swremu.identity.login;

import io.swremu.platform.jpa.Inserts;
import java.time.Instant;
import java.util.Optional;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The stored passwords of enhanced logins. */
interface LoginTokens extends Repository<LoginToken, String>, Inserts<LoginToken> {

    Optional<LoginToken> findById(String tokenHash);

    @Modifying
    @Query("delete from LoginToken t where t.expiresAt < :before")
    int deleteExpired(Instant before);
}
