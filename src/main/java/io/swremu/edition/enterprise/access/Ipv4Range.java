package io.swremu.edition.enterprise.access;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Some addresses of IPv4 that begin with the same bits.
 *
 * @param address one of them
 * @param bits how many bits they have in common, 0 to 32
 */
record Ipv4Range(int address, int bits) {
    private static final String BYTE = "(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";

    /** An address, or an address and a number of bits. */
    static final String PATTERN = "^(?:" + BYTE + "\\.){3}" + BYTE + "(?:/(?:3[0-2]|[12]?[0-9]))?$";

    private static final Pattern TEXT = Pattern.compile(PATTERN);
    private static final int ALL = 32;

    /** The range that a text stands for, such as {@code 192.168.1.0/24}; empty if it is none. */
    static Optional<Ipv4Range> parse(String text) {
        if (!TEXT.matcher(text).matches()) {
            return Optional.empty();
        }
        int slash = text.indexOf('/');
        int bits = slash < 0 ? ALL : Integer.parseInt(text.substring(slash + 1));
        int address = 0;
        for (String part : (slash < 0 ? text : text.substring(0, slash)).split("\\.")) {
            address = address << Byte.SIZE | Integer.parseInt(part);
        }
        return Optional.of(new Ipv4Range(address, bits));
    }

    boolean contains(Ipv4Range other) {
        int mask = bits == 0 ? 0 : -1 << ALL - bits;
        return (address & mask) == (other.address & mask) && other.bits >= bits;
    }
}
