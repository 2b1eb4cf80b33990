package io.swremu.server;

import io.swremu.iam.AuthProperties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Says, as the last line of the start, where the emulator is and what to try first. It goes to standard output as it is,
 * whatever the log looks like: scripts and test frameworks wait for it.
 */
@Component
class ReadyLine {
    private static final Logger log = LoggerFactory.getLogger(ReadyLine.class);

    private final ServerProperties properties;
    private final AuthProperties auth;
    private final DatabaseLocation database;

    ReadyLine(ServerProperties properties, AuthProperties auth, DatabaseLocation database) {
        this.properties = properties;
        this.auth = auth;
        this.database = database;
    }

    @EventListener
    void ready(ApplicationReadyEvent event) {
        if (event.getApplicationContext() instanceof WebServerApplicationContext context
                && context.getWebServer() != null) {
            if (properties.dataDir() == null && !database.isReplaced()) {
                log.warn("Everything is kept in memory and lost on exit; set swr.data-dir to keep it.");
            }
            String url = "http://localhost:" + context.getWebServer().getPort();
            System.out.println("SWR emulator ready: " + url + " | Swagger UI: " + url + "/swagger-ui.html | Try: curl "
                    + whatToTry(url));
        }
    }

    /** In strict mode a token has to be asked for by a password, which has no place here: then what needs neither. */
    private String whatToTry(String url) {
        return auth.strict() ? url + "/" : "-H 'X-Auth-Token: test' " + url + "/v2/manage/namespaces";
    }
}
