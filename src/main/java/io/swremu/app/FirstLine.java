package io.swremu.app;

import java.io.File;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;

/**
 * Says at once, before anything is loaded that takes its time, what is starting, where it will listen and where it keeps
 * what it is given. The values are as they were written: whether they are valid is found out later.
 */
class FirstLine implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {
    private static final String DEFAULT_PORT = "5080";

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        Environment options = event.getEnvironment();
        System.out.println(
                "SWR emulator " + BuildVersion.get() + " starting on " + port(options) + ", " + place(options));
    }

    private static String port(Environment options) {
        String port = options.getProperty("server.port", options.getProperty("swr.port", DEFAULT_PORT));
        return port.equals("0") ? "a free port" : "port " + port;
    }

    private static String place(Environment options) {
        String directory = options.getProperty("swr.data-dir", "");
        String images = directory.isEmpty() ? "in memory" : "in " + new File(directory).getAbsolutePath();
        String database = options.getProperty("spring.datasource.url", "");
        return database.isEmpty()
                ? "data " + images
                : "rows in " + DatabaseLocation.plain(database) + ", images " + images;
    }

    /** After those that read the configuration files. */
    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }
}
