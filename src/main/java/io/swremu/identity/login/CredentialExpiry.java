package io.swremu.identity.login;

import io.swremu.identity.credential.AccessKeyService;
import io.swremu.identity.credential.TokenService;
import java.time.InstantSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Forgets credentials that can no longer be used; otherwise they go when the next of their kind is made. */
@Service
public class CredentialExpiry {
    private final TokenService tokens;
    private final AccessKeyService keys;
    private final LoginTokens logins;
    private final InstantSource clock;

    CredentialExpiry(TokenService tokens, AccessKeyService keys, LoginTokens logins, InstantSource clock) {
        this.tokens = tokens;
        this.keys = keys;
        this.logins = logins;
        this.clock = clock;
    }

    /**
     * Forgets them now.
     *
     * @return how many
     */
    @Transactional
    public int expire() {
        return tokens.forgetExpired() + keys.forgetExpired() + logins.deleteExpired(clock.instant());
    }
}
