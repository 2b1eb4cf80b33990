package io.swremu.app.tls;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The names that clients on this machine, and in containers beside the server's, usually call it by. */
final class DefaultNames {
    private static final List<String> FIXED = List.of("localhost", "127.0.0.1", "::1", "host.docker.internal");

    private DefaultNames() {}

    /**
     * The names, with those of the form {@code swr.cn-north-4.localhost} for some regions. A wildcard stands for one label,
     * so each region has one.
     */
    static List<String> of(List<String> regions) {
        List<String> names = new ArrayList<>(FIXED);
        names.add("*.localhost");
        regions.forEach(region -> names.add("*." + region + ".localhost"));
        names.addAll(nameOfThisMachine().toList());
        return names;
    }

    private static Stream<String> nameOfThisMachine() {
        try {
            return Stream.of(InetAddress.getLocalHost().getHostName()).filter(TlsProperties::isName);
        } catch (UnknownHostException unknown) {
            return Stream.empty(); // nobody else can call the machine by its name either
        }
    }
}
