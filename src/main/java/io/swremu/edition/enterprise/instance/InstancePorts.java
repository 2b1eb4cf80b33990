package io.swremu.edition.enterprise.instance;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Ports that lead to one instance each, so that docker can log in to several. An instance that finds none free has none.
 *
 * @param ports such as {@code 5101-5120}, or a single one; absent: none
 */
@ConfigurationProperties("swr.enterprise")
public record InstancePorts(@Nullable String ports) {
    private static final Pattern RANGE = Pattern.compile("(\\d{1,5})(?:-(\\d{1,5}))?");
    private static final int MAX_PORT = 65_535;
    private static final int MAX_PORTS = 1000;

    /** Refuses what is no range of ports. */
    public InstancePorts {
        if (ports != null && !isRange(ports)) {
            throw new IllegalArgumentException(
                    "swr.enterprise.ports must be a range of at most " + MAX_PORTS + " ports, such as 5101-5120");
        }
    }

    private static boolean isRange(String text) {
        Matcher range = RANGE.matcher(text);
        if (!range.matches()) {
            return false;
        }
        int first = first(range);
        int last = last(range);
        return first > 0 && first <= last && last <= MAX_PORT && last - first < MAX_PORTS;
    }

    private static int first(Matcher range) {
        return Integer.parseInt(range.group(1));
    }

    private static int last(Matcher range) {
        return range.group(2) == null ? first(range) : Integer.parseInt(range.group(2));
    }

    /** All of them, in order. */
    public List<Integer> all() {
        if (ports == null) {
            return List.of();
        }
        Matcher range = RANGE.matcher(ports);
        return range.matches()
                ? IntStream.rangeClosed(first(range), last(range)).boxed().toList()
                : List.of();
    }

    /** Whether a port is one of them. */
    public boolean has(int port) {
        return ports != null && all().contains(port);
    }
}
