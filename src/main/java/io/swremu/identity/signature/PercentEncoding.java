package io.swremu.identity.signature;

import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import org.apache.commons.codec.DecoderException;
import org.apache.commons.codec.net.PercentCodec;
import org.apache.commons.codec.net.URLCodec;

/**
 * The one percent-encoding of the canonical request. Texts are sequences of bytes, one character each, so that no
 * charset is needed and what is not UTF-8 survives.
 */
final class PercentEncoding {
    private static final BitSet UNRESERVED = setOf("-_.~");
    private static final BitSet IN_PATH = setOf("-_.~/");

    private PercentEncoding() {}

    /** Letters, digits and some more. */
    private static BitSet setOf(String more) {
        var set = new BitSet();
        set.set('A', 'Z' + 1);
        set.set('a', 'z' + 1);
        set.set('0', '9' + 1);
        more.chars().forEach(set::set);
        return set;
    }

    /**
     * Decodes once.
     *
     * @throws SignatureRefusedException (malformed) if two hexadecimal digits do not follow a percent sign, or a
     *     character is no byte
     */
    static String decode(String encoded, boolean plusIsSpace) {
        if (encoded.chars().anyMatch(c -> c > 0xFF)) {
            throw SignatureRefusedException.malformed("path or query has a character that HTTP does not allow");
        }
        try {
            byte[] bytes = encoded.getBytes(StandardCharsets.ISO_8859_1);
            return new String(new PercentCodec(new byte[0], plusIsSpace).decode(bytes), StandardCharsets.ISO_8859_1);
        } catch (DecoderException broken) {
            throw SignatureRefusedException.malformed("path or query has a '%' without two hexadecimal digits");
        }
    }

    /** Encodes all but {@code A-Z a-z 0-9 - _ . ~}. */
    static String encode(String decoded) {
        return encode(UNRESERVED, decoded);
    }

    /** Encodes all but {@code A-Z a-z 0-9 - _ . ~} and {@code /}. */
    static String encodePath(String decoded) {
        return encode(IN_PATH, decoded);
    }

    private static String encode(BitSet kept, String decoded) {
        byte[] bytes = decoded.getBytes(StandardCharsets.ISO_8859_1);
        return new String(URLCodec.encodeUrl(kept, bytes), StandardCharsets.US_ASCII);
    }
}
