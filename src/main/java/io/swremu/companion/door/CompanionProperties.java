package io.swremu.companion.door;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The emulator's own API as a whole.
 *
 * @param enabled whether it is there; without it nothing of it costs time or memory, and its paths are unknown
 * @param token what a client has to send to use it, in open mode, too; absent: nothing in open mode, the credentials of an
 *     administrator in strict mode
 */
@ConfigurationProperties(CompanionProperties.PREFIX)
public record CompanionProperties(
        @DefaultValue("true") boolean enabled, @Nullable String token) {
    static final String PREFIX = "swr.companion";

    /** Refuses a token that nobody could send. */
    public CompanionProperties {
        if (token != null && !token.matches("[\\x21-\\x7e]{1,1000}")) {
            throw new IllegalArgumentException(
                    "swr.companion.token must be 1 to 1000 visible ASCII characters without blanks");
        }
    }

    /** Without the token. */
    @Override
    public String toString() {
        return "CompanionProperties[enabled=" + enabled + "]";
    }
}
