package io.swremu.testcontainers;

import io.swremu.client.SwrCredentials;
import io.swremu.client.SwrEmulatorClient;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.utility.DockerImageName;
import org.testcontainers.utility.MountableFile;

/** The emulator in a container: the management API and the registry on one port of this machine. */
public class SwrContainer extends GenericContainer<SwrContainer> {
    private static final int PORT = 5080;
    private static final String SEEDS = "/var/lib/swr-seed/";

    /**
     * A container that is not started yet.
     *
     * @param image the emulator's image, with its tag
     */
    public SwrContainer(String image) {
        this(DockerImageName.parse(image));
    }

    /** A container that is not started yet, from the emulator's image. */
    public SwrContainer(DockerImageName image) {
        super(image);
        withExposedPorts(PORT);
        waitingFor(Wait.forHttp("/readyz").forPort(PORT).withStartupTimeout(Duration.ofMinutes(2)));
    }

    /** The same with options of the server, such as {@code --swr.auth.mode=strict}; they replace earlier ones. */
    public SwrContainer withOptions(String... options) {
        return withCommand(options);
    }

    /**
     * The same with a seed that is loaded at the start.
     *
     * @param seed a file in YAML or JSON, or a directory of them with the images that they name
     */
    public SwrContainer withSeed(Path seed) {
        String place = SEEDS + seed.getFileName();
        return withCopyFileToContainer(MountableFile.forHostPath(seed), place).withEnv("SWR_SEED", place);
    }

    /** Where the emulator is, such as {@code http://localhost:32768}. */
    public URI endpoint() {
        return URI.create("http://" + getHost() + ":" + getMappedPort(PORT));
    }

    /** The endpoint, and the keys and the login of the default user. */
    public SwrCredentials credentials() {
        return SwrCredentials.ofDefaultUser(endpoint());
    }

    /** A client of the emulator's own API, for faults, seeds, accounts, and so on. */
    public SwrEmulatorClient client() {
        return SwrEmulatorClient.of(endpoint());
    }
}
