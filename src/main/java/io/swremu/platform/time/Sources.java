package io.swremu.platform.time;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.random.RandomGenerator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one source of time, in the microseconds that databases store, and the one of random ids and secrets. */
@Configuration(proxyBeanMethods = false)
class Sources {

    @Bean
    InstantSource clock() {
        return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1000));
    }

    @Bean
    RandomGenerator random() {
        return new SecureRandom();
    }
}
