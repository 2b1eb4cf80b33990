package io.swremu.platform.time;

import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one clock. It ticks in microseconds, which is what the databases store. */
@Configuration(proxyBeanMethods = false)
class SystemTime {

    @Bean
    AdjustableClock adjustableClock() {
        return new AdjustableClock(Clock.tick(Clock.systemUTC(), Duration.ofNanos(1000)));
    }

    /** What everything goes by. */
    @Bean
    ThreadTime clock(AdjustableClock clock) {
        return new ThreadTime(clock::instant);
    }
}
