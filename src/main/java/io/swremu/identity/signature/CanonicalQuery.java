package io.swremu.identity.signature;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The parameters of a query, and the two orders in which clients sign them. */
final class CanonicalQuery {
    private static final Comparator<Parameter> BY_NAME_THEN_VALUE =
            Comparator.comparing(Parameter::name).thenComparing(Parameter::value);
    private static final Comparator<Parameter> BY_ENCODED_NAME =
            Comparator.comparing(parameter -> PercentEncoding.encode(parameter.name()));

    private final List<Parameter> received;

    private CanonicalQuery(List<Parameter> received) {
        this.received = received;
    }

    private record Parameter(String name, String value) {
        /** A bare name is a name with an empty value. */
        static Parameter of(String raw) {
            int equals = raw.indexOf('=');
            return new Parameter(
                    PercentEncoding.decode(equals < 0 ? raw : raw.substring(0, equals), true),
                    equals < 0 ? "" : PercentEncoding.decode(raw.substring(equals + 1), true));
        }

        String encoded() {
            return PercentEncoding.encode(name) + "=" + PercentEncoding.encode(value);
        }
    }

    static CanonicalQuery of(@Nullable String rawQuery) {
        return new CanonicalQuery(Arrays.stream((rawQuery == null ? "" : rawQuery).split("&"))
                .filter(raw -> !raw.isEmpty())
                .map(Parameter::of)
                .toList());
    }

    /**
     * The texts a client may have signed, the usual one first: by name, then value (Python, Node, Go, Terraform); and by
     * encoded name with the values of a name as they came (Java). They differ only if a name is repeated, or has a
     * character that is encoded. No further one is tried, above all none that ignores case, as each one
     * would let some change pass.
     */
    Stream<String> candidates() {
        return Stream.of(sorted(BY_NAME_THEN_VALUE), sorted(BY_ENCODED_NAME)).distinct();
    }

    private String sorted(Comparator<Parameter> order) {
        // Sorting is stable, so what is equal keeps the order received.
        return received.stream().sorted(order).map(Parameter::encoded).collect(Collectors.joining("&"));
    }
}
