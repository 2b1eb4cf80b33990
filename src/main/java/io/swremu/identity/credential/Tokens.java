package io.swremu.identity.credential;

import io.swremu.platform.jpa.Inserts;
import java.time.Instant;
import java.util.Optional;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The stored tokens. */
interface Tokens extends Repository<Token, String>, Inserts<Token> {

    /** What the token of a hash stands for; its project may be gone. */
    @Query("""
            select new io.swremu.identity.credential.TokenService$Grantee(
              new io.swremu.identity.directory.Identity(
                a.id, a.name, u.id, u.name, u.administrator, u.profile.enabled),
              p.id, p.accountId, p.region, t.method, t.issuedAt, t.expiresAt)
            from Token t
            join User u on u.id = t.userId
            join Account a on a.id = u.accountId
            left join IamProject p on p.id = t.projectId
            where t.tokenHash = :tokenHash""")
    Optional<TokenService.Grantee> findGrantee(String tokenHash);

    @Modifying
    @Query("delete from Token t where t.expiresAt < :before")
    int deleteExpired(Instant before);
}
