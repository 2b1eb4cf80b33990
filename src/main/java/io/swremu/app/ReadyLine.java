package io.swremu.app;

import io.swremu.identity.directory.Trust;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.WebServer;
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
    private final Trust trust;
    private final DatabaseLocation database;
    private final ListenAddresses addresses;
    private final AddressFile file;

    ReadyLine(
            ServerProperties properties,
            Trust trust,
            DatabaseLocation database,
            ListenAddresses addresses,
            AddressFile file) {
        this.properties = properties;
        this.trust = trust;
        this.database = database;
        this.addresses = addresses;
        this.file = file;
    }

    @EventListener
    void ready(ApplicationReadyEvent event) {
        if (event.getApplicationContext() instanceof WebServerApplicationContext context) {
            WebServer server = context.getWebServer();
            if (server != null) {
                say(server, event.getTimeTaken());
            }
        }
    }

    private void say(WebServer server, @Nullable Duration taken) {
        if (properties.dataDir() == null && !database.isReplaced()) {
            log.warn("Everything is kept in memory and lost on exit; set swr.data-dir to keep it.");
        }
        String url = scheme(server) + "://" + addresses.host() + ":" + server.getPort();
        file.write(url);
        System.out.println("SWR emulator ready: " + url + secure(server) + " | Swagger UI: " + url + "/swagger-ui.html"
                + time(taken) + " | Try: curl " + whatToTry(url));
    }

    private static String scheme(WebServer server) {
        return server instanceof TomcatWebServer tomcat
                ? tomcat.getTomcat().getConnector().getScheme()
                : "http";
    }

    /** The address for HTTPS, if that has a port of its own. */
    private String secure(WebServer server) {
        return server instanceof TomcatWebServer tomcat
                ? Arrays.stream(tomcat.getTomcat().getService().findConnectors())
                        .filter(connector -> connector.getSecure() && connector.getLocalPort() != server.getPort())
                        .findFirst()
                        .map(connector -> " | https://" + addresses.host() + ":" + connector.getLocalPort())
                        .orElse("")
                : "";
    }

    private static String time(@Nullable Duration taken) {
        return taken == null ? "" : String.format(Locale.ROOT, " | Started in %.1f s", taken.toMillis() / 1000.0);
    }

    /** In strict mode a token has to be asked for by a password, which has no place here: then what needs neither. */
    private String whatToTry(String url) {
        return trust.checksCredentials() ? url + "/" : "-H 'X-Auth-Token: test' " + url + "/v2/manage/namespaces";
    }
}
