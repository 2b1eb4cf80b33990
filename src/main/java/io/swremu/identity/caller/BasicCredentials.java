package io.swremu.identity.caller;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;

/**
 * User and password of an {@code Authorization: Basic} header.
 *
 * @param user may contain {@code @}
 * @param password may contain {@code :}
 */
public record BasicCredentials(String user, String password) {
    private static final Pattern HEADER =
            Pattern.compile("Basic +([A-Za-z0-9+/=]{1,8192}) *", Pattern.CASE_INSENSITIVE);

    /** What the request's header says; empty if there is none, or one of another kind. */
    public static Optional<BasicCredentials> of(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header == null ? Optional.empty() : parse(header);
    }

    /** What a header says; empty if it is of another kind or cannot be read. */
    public static Optional<BasicCredentials> parse(String header) {
        Matcher matcher = HEADER.matcher(header);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            String pair = new String(Base64.getDecoder().decode(matcher.group(1)), StandardCharsets.UTF_8);
            int colon = pair.indexOf(':');
            return colon < 0 || pair.indexOf('\0') >= 0 // which no name has, and not every database takes
                    ? Optional.empty()
                    : Optional.of(new BasicCredentials(pair.substring(0, colon), pair.substring(colon + 1)));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    /** Hides the password. */
    @Override
    public String toString() {
        return "BasicCredentials[" + user + "]";
    }
}
