package io.swremu;

import io.swremu.app.command.CommandLine;
import io.swremu.app.command.Training.Running;
import java.net.URL;
import java.util.Objects;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

/** The emulator of Huawei Cloud SWR: management API and registry on one port. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class SwrEmulatorApplication {

    /**
     * Starts the server; options come from the command line, {@code SWR_…} variables and {@code application.yml}. What else
     * can be said on the command line: {@link CommandLine}.
     */
    public static void main(String[] arguments) throws Exception {
        // Spring would set up in another thread what it supposes to be needed soon, among it two libraries that nothing
        // uses.
        System.setProperty("spring.backgroundpreinitializer.ignore", "true");
        if (isPackaged()) {
            System.setProperty("spring.aot.enabled", System.getProperty("spring.aot.enabled", "true"));
        }
        if (!CommandLine.run(arguments, SwrEmulatorApplication::start)) {
            SpringApplication.run(SwrEmulatorApplication.class, arguments);
        }
    }

    /**
     * Whether this is the jar, and not the folder of classes of a build or an IDE: only in the jar is the context that was
     * worked out when it was built surely that of its classes.
     */
    private static boolean isPackaged() {
        URL here = SwrEmulatorApplication.class.getResource("SwrEmulatorApplication.class");
        return here != null && here.getProtocol().equals("jar");
    }

    private static Running start(String... options) {
        var context = (ServletWebServerApplicationContext) SpringApplication.run(SwrEmulatorApplication.class, options);
        return new Running(Objects.requireNonNull(context.getWebServer()).getPort(), context);
    }
}
