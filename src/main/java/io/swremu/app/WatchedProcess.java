package io.swremu.app;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.stereotype.Component;

/**
 * The process {@code swr.stop-with-pid}: when it has ended, so does this server. A test run that starts a server thus leaves
 * none behind, not even if it is killed and nothing of it can run any more.
 */
@Component
class WatchedProcess {
    private static final Logger log = LoggerFactory.getLogger(WatchedProcess.class);

    WatchedProcess(ServerProperties properties) {
        Long pid = properties.stopWithPid();
        if (pid != null) {
            ProcessHandle.of(pid)
                    .orElseThrow(() -> new InvalidConfigurationPropertyValueException(
                            "swr.stop-with-pid", pid, "there is no such process"))
                    .onExit()
                    .thenRun(() -> stop(pid));
        }
    }

    private static void stop(long pid) {
        log.info("The process {} of swr.stop-with-pid has ended: the server stops.", pid);
        System.exit(0); // as on SIGTERM: what is being served is finished
    }
}
