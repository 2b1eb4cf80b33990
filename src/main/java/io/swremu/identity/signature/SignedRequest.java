package io.swremu.identity.signature;

import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A request as it arrived, as far as a signature can cover it. All texts are as on the wire, one character per byte
 * (ISO 8859-1), which is how servlet containers give them; nothing is decoded.
 *
 * @param method the HTTP method, upper case
 * @param rawPath the path, still percent-encoded, without the query
 * @param rawQuery what stands behind {@code ?}, still percent-encoded; null if there is none
 * @param headers gives all values of a header, in the order received, for a name in any case; an empty list if the
 *     header is absent
 * @param bodySha256 the SHA-256 of the body that arrived (after de-chunking, before any parsing), 64 lower-case
 *     hexadecimal digits; {@link #EMPTY_BODY_SHA256} if there is none
 */
public record SignedRequest(
        String method,
        String rawPath,
        @Nullable String rawQuery,
        Function<String, List<String>> headers,
        String bodySha256) {
    /** The SHA-256 of nothing. */
    public static final String EMPTY_BODY_SHA256 = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    /** The longest path and query together, in characters. */
    public static final int MAX_TARGET_LENGTH = 16_384;

    private static final Pattern METHOD = Pattern.compile("[A-Z]{1,32}");
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    /**
     * Checks what arrived.
     *
     * @throws SignatureRefusedException (malformed) if the method is not upper-case letters or the target too long
     * @throws IllegalArgumentException if {@code bodySha256} is no hash; that is the caller's mistake, not the client's
     */
    public SignedRequest {
        if (!METHOD.matcher(method).matches()) {
            throw SignatureRefusedException.malformed("the method must be 1 to 32 upper-case letters");
        }
        if (rawPath.length() + (rawQuery == null ? 0 : rawQuery.length()) > MAX_TARGET_LENGTH) {
            throw SignatureRefusedException.malformed(
                    "path and query are longer than " + MAX_TARGET_LENGTH + " characters");
        }
        if (!SHA256.matcher(bodySha256).matches()) {
            throw new IllegalArgumentException("not a SHA-256 in lower-case hexadecimal digits");
        }
    }

    /** All values of a header, trimmed. */
    List<String> values(String name) {
        return headers.apply(name).stream().map(SignedRequest::trimmed).toList();
    }

    /**
     * The value of a header that makes no sense twice.
     *
     * @throws SignatureRefusedException (malformed) if it is there more than once: the server could check one and use
     *     the other
     */
    @Nullable
    String value(String name) {
        List<String> values = values(name);
        if (values.size() > 1) {
            throw SignatureRefusedException.malformed(name + " must not be repeated");
        }
        return values.isEmpty() ? null : values.get(0);
    }

    private static String trimmed(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c > 0xFF || c == 0x7F || (c < ' ' && c != '\t')) {
                throw SignatureRefusedException.malformed("a header has a character that HTTP does not allow");
            }
        }
        return value.trim();
    }
}
