package io.swremu.identity.signature;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * The text whose hash is signed: method, path, query, signed headers and the hash of the body, in the one form that does
 * not depend on how a client or a proxy writes them.
 *
 * <p>What this form does not tell apart, a signature cannot protect; that is the algorithm's, not ours: percent-encodings
 * of the same byte ({@code $} and {@code %24}, in a path also {@code /} and {@code %2F}), {@code +} and {@code %20} in a
 * query, a slash at the end of the path, the order of query parameters and of a header's repeated values, a bare name and
 * one with an empty value, empty parameters ({@code &&}), blanks around a header's value, and all headers that are not signed.
 */
public final class CanonicalRequest {
    /** Clients sign {@code X-Security-Token}, which is good for a login; no header of such a name is ever shown. */
    private static final Pattern SECRET_HEADER = Pattern.compile("token|authorization|cookie|secret|password");

    private static final String HIDDEN = "***";

    private static final Pattern NOT_PRINTABLE = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}&&[^\n]]");

    // Both with one character per byte.
    private final String text;
    private final String textWithoutSecrets;

    private CanonicalRequest(String text, String textWithoutSecrets) {
        this.text = text;
        this.textWithoutSecrets = textWithoutSecrets;
    }

    /**
     * The canonical requests a client may have signed, the usual one first.
     *
     * @param payloadHashes the last lines a client may have signed, at least one
     * @throws SignatureRefusedException (malformed) if a signed header is not there, or the target cannot be decoded
     */
    static List<CanonicalRequest> candidates(Signature signature, SignedRequest request, List<String> payloadHashes) {
        String start = request.method() + "\n" + path(request.rawPath()) + "\n";
        String signedHeaders = String.join(";", signature.signedHeaders());
        String headers = headers(signature, request, false) + "\n" + signedHeaders + "\n";
        String shownHeaders = headers(signature, request, true) + "\n" + signedHeaders + "\n";
        return CanonicalQuery.of(request.rawQuery())
                .candidates()
                .flatMap(query -> payloadHashes.stream()
                        .map(hash -> new CanonicalRequest(
                                start + query + "\n" + headers + hash, start + query + "\n" + shownHeaders + hash)))
                .toList();
    }

    /**
     * Decoded once and encoded again. The Node SDK signs a blank or a bar in a path twice encoded; no name in this API may
     * have one, and to accept that too would let {@code %257C} pass as {@code %7C}.
     */
    private static String path(String rawPath) {
        String path = PercentEncoding.encodePath(PercentEncoding.decode(rawPath, false));
        return path.endsWith("/") ? path : path + "/";
    }

    /** One line per value, those of one name sorted, as Go clients sign a repeated header. */
    private static String headers(Signature signature, SignedRequest request, boolean hideSecrets) {
        StringBuilder lines = new StringBuilder();
        for (String name : signature.signedHeaders()) {
            List<String> values = request.values(name);
            if (values.isEmpty()) {
                throw SignatureRefusedException.malformed("the signed header " + name + " is not in the request");
            }
            boolean hide = hideSecrets && SECRET_HEADER.matcher(name).find();
            values.stream()
                    .sorted()
                    .forEach(value -> lines.append(name)
                            .append(':')
                            .append(hide ? HIDDEN : value)
                            .append('\n'));
        }
        return lines.toString();
    }

    /** The SHA-256 of the canonical request, which is what the string to sign holds: 64 lower-case hexadecimal digits. */
    public String hash() {
        return DigestUtils.sha256Hex(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** As {@link #toString()}, with {@code |} for line ends: the form the API gateway uses in its error message. */
    public String oneLine() {
        return toString().replace('\n', '|');
    }

    /** The canonical request for people and logs: values of headers that are good for a login are replaced. */
    @Override
    public String toString() {
        byte[] bytes = textWithoutSecrets.getBytes(StandardCharsets.ISO_8859_1);
        return NOT_PRINTABLE.matcher(new String(bytes, StandardCharsets.UTF_8)).replaceAll("?");
    }
}
