package io.swremu.platform.random;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Chooses where ids and secrets come from. */
@Configuration(proxyBeanMethods = false)
class Randomness {

    @Bean
    RandomSource random(Options options) {
        return options.randomSeed() == null ? RandomSource.secure() : RandomSource.seeded(options.randomSeed());
    }

    /**
     * How random they are.
     *
     * @param randomSeed absent: nobody can predict them; otherwise the same number makes the same ones
     */
    @ConfigurationProperties("swr")
    record Options(@Nullable Long randomSeed) {}
}
