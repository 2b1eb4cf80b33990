package io.swremu.identity.credential;

import io.swremu.platform.jpa.Inserts;
import java.time.Instant;
import java.util.Optional;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The stored tokens. */
interface Tokens extends Repository<Token, String>, Inserts<Token> {

    Optional<Token> findById(String tokenHash);

    @Modifying
    @Query("delete from Token t where t.expiresAt < :before")
    void deleteExpired(Instant before);
}
