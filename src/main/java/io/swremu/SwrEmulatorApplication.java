package io.swremu;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The emulator of Huawei Cloud SWR: management API and registry on one port. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class SwrEmulatorApplication {

    /** Starts the server; options come from the command line, {@code SWR_…} variables and {@code application.yml}. */
    public static void main(String[] arguments) {
        SpringApplication.run(SwrEmulatorApplication.class, arguments);
    }
}
