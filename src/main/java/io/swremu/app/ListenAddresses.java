package io.swremu.app;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * The addresses that the server listens at: all that the names of {@code swr.bind} stand for. {@code localhost} often is two,
 * 127.0.0.1 and ::1: some clients try the one only, some wait for seconds before they try the other.
 */
@Component
class ListenAddresses {
    private final List<InetAddress> all;

    ListenAddresses(ServerProperties properties, Environment environment) {
        String address = environment.getProperty("server.address"); // Spring Boot's own option
        List<String> names = address == null ? properties.bind() : List.of(address);
        this.all = names.stream()
                .flatMap(name -> resolve(name).stream())
                .distinct()
                .toList();
    }

    private static List<InetAddress> resolve(String name) {
        List<InetAddress> found;
        try {
            found = Arrays.stream(InetAddress.getAllByName(name))
                    .filter(ListenAddresses::isOfThisMachine)
                    .sorted(Comparator.comparing(address -> !(address instanceof Inet4Address)))
                    .toList();
        } catch (UnknownHostException unknown) {
            found = List.of();
        }
        if (found.isEmpty()) {
            throw new InvalidConfigurationPropertyValueException("swr.bind", name, "it is no address of this machine");
        }
        return found;
    }

    private static boolean isOfThisMachine(InetAddress address) {
        try {
            return address.isAnyLocalAddress()
                    || address instanceof Inet4Address && address.isLoopbackAddress()
                    || NetworkInterface.getByInetAddress(address) != null;
        } catch (SocketException unknown) {
            return false;
        }
    }

    InetAddress first() {
        return all.get(0);
    }

    List<InetAddress> all() {
        return all;
    }

    List<InetAddress> others() {
        return all.subList(1, all.size());
    }

    /** How a client on this machine names the server in a URL. */
    String host() {
        boolean local = first().isAnyLocalAddress() || all.contains(InetAddress.getLoopbackAddress());
        if (local) {
            return "localhost";
        }
        String address = first().getHostAddress();
        return first() instanceof Inet4Address ? address : "[" + address + "]";
    }
}
