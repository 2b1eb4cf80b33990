package io.swremu.identity.signature;

import java.util.HexFormat;

/**
 * The one percent-encoding of the canonical request. Texts are sequences of bytes, one character each, so that no
 * charset is needed and what is not UTF-8 survives.
 */
final class PercentEncoding {
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private PercentEncoding() {}

    /**
     * Decodes once.
     *
     * @throws SignatureRefusedException (malformed) if two hexadecimal digits do not follow a percent sign, or a
     *     character is no byte
     */
    static String decode(String encoded, boolean plusIsSpace) {
        StringBuilder decoded = new StringBuilder(encoded.length());
        for (int i = 0; i < encoded.length(); i++) {
            char c = encoded.charAt(i);
            if (c > 0xFF) {
                throw SignatureRefusedException.malformed("path or query has a character that HTTP does not allow");
            }
            if (c == '%') {
                decoded.append(byteAt(encoded, i + 1));
                i += 2;
            } else {
                decoded.append(c == '+' && plusIsSpace ? ' ' : c);
            }
        }
        return decoded.toString();
    }

    private static char byteAt(String encoded, int start) {
        if (start + 2 > encoded.length()
                || !HexFormat.isHexDigit(encoded.charAt(start))
                || !HexFormat.isHexDigit(encoded.charAt(start + 1))) {
            throw SignatureRefusedException.malformed("path or query has a '%' without two hexadecimal digits");
        }
        return (char) HexFormat.fromHexDigits(encoded, start, start + 2);
    }

    /** Encodes all but {@code A-Z a-z 0-9 - _ . ~}. */
    static String encode(String decoded) {
        return encode(decoded, false);
    }

    /** Encodes all but {@code A-Z a-z 0-9 - _ . ~} and {@code /}. */
    static String encodePath(String decoded) {
        return encode(decoded, true);
    }

    private static String encode(String decoded, boolean keepSlash) {
        StringBuilder encoded = new StringBuilder(decoded.length() + 16);
        for (int i = 0; i < decoded.length(); i++) {
            char c = decoded.charAt(i);
            if (isUnreserved(c) || (keepSlash && c == '/')) {
                encoded.append(c);
            } else {
                encoded.append('%').append(HEX.toHexDigits((byte) c));
            }
        }
        return encoded.toString();
    }

    private static boolean isUnreserved(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || "-_.~".indexOf(c) >= 0;
    }
}
