package io.swremu.edition.shared.report;

import com.github.kagkarlsson.scheduler.task.Task;
import io.swremu.platform.jobs.Jobs;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Records what accounts store, at the interval of {@code swr.usage}. */
@Configuration(proxyBeanMethods = false)
class RecordingSchedule {

    @Bean
    Task<Void> recordingUsage(UsageService usage, UsageProperties properties) {
        return Jobs.every(properties.interval(), "record-usage", usage::recordStore);
    }
}
