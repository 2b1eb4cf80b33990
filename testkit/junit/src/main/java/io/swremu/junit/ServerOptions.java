package io.swremu.junit;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

/**
 * What a server is started with. Classes that want the same share it.
 *
 * @param server its jar, or the directory of an unpacked distribution
 * @param options of the server
 */
record ServerOptions(Path server, List<String> options) {
    ServerOptions {
        options = List.copyOf(options);
    }

    /** A name for files that belong to servers like this one. */
    String key() {
        return UUID.nameUUIDFromBytes(toString().getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .toString();
    }

    /** Whether the emulator's own API asks for a token, unless one is among the options. */
    boolean needsToken() {
        return options.contains("--swr.auth.mode=strict")
                && options.stream().noneMatch(option -> option.startsWith("--swr.companion.token="));
    }

    /** The token among the options, or an empty text. */
    String token() {
        return options.stream()
                .filter(option -> option.startsWith("--swr.companion.token="))
                .map(option -> option.substring(option.indexOf('=') + 1))
                .findFirst()
                .orElse("");
    }
}
