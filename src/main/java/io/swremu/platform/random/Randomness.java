package io.swremu.platform.random;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Chooses where ids and secrets come from. */
@Configuration(proxyBeanMethods = false)
class Randomness {

    @Bean
    RandomSource random() {
        return RandomSource.secure();
    }
}
