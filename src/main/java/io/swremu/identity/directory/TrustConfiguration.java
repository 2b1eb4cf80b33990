package io.swremu.identity.directory;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Chooses the server's {@link Trust}. Everything else asks that, not the option. */
@Configuration(proxyBeanMethods = false)
class TrustConfiguration {

    @Bean
    Trust trust(AuthProperties auth, IamProperties iam) {
        return switch (auth.mode()) {
            case OPEN -> new OpenTrust(iam.defaultIdentity());
            case STRICT -> new StrictTrust();
        };
    }
}
