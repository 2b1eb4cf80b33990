package io.swremu.identity.signature;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A request as a server sees it, and changed copies of it. */
record Arrived(String method, String path, @Nullable String query, List<Field> headers, byte[] body) {
    record Field(String name, String value) {}

    static Arrived of(String method, String path, @Nullable String query, String body, String... namesAndValues) {
        List<Field> headers = new ArrayList<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            headers.add(new Field(namesAndValues[i], namesAndValues[i + 1]));
        }
        return new Arrived(method, path, query, headers, body.getBytes(StandardCharsets.UTF_8));
    }

    static Arrived of(HttpExchange exchange) {
        try {
            List<Field> headers = new ArrayList<>();
            exchange.getRequestHeaders()
                    .forEach((name, values) -> values.forEach(value -> headers.add(new Field(name, value))));
            return new Arrived(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().getRawPath(),
                    exchange.getRequestURI().getRawQuery(),
                    headers,
                    exchange.getRequestBody().readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    SignedRequest request() {
        return new SignedRequest(method, path, query, this::values, sha256(body));
    }

    Signature signature() {
        return Signature.parse(values("Authorization").get(0));
    }

    List<String> values(String name) {
        return headers.stream()
                .filter(field -> field.name().equalsIgnoreCase(name))
                .map(Field::value)
                .toList();
    }

    Arrived withMethod(String other) {
        return new Arrived(other, path, query, headers, body);
    }

    Arrived withPath(String other) {
        return new Arrived(method, other, query, headers, body);
    }

    Arrived withQuery(@Nullable String other) {
        return new Arrived(method, path, other, headers, body);
    }

    Arrived withBody(byte[] other) {
        return new Arrived(method, path, query, headers, other);
    }

    Arrived withHeader(String name, UnaryOperator<String> change) {
        return new Arrived(
                method,
                path,
                query,
                headers.stream()
                        .map(field -> field.name().equalsIgnoreCase(name)
                                ? new Field(field.name(), change.apply(field.value()))
                                : field)
                        .toList(),
                body);
    }

    Arrived withoutHeader(String name) {
        return new Arrived(
                method,
                path,
                query,
                headers.stream()
                        .filter(field -> !field.name().equalsIgnoreCase(name))
                        .toList(),
                body);
    }

    Arrived plusHeader(String name, String value) {
        List<Field> more = new ArrayList<>(headers);
        more.add(new Field(name, value));
        return new Arrived(method, path, query, more, body);
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Arrived that
                && method.equals(that.method)
                && path.equals(that.path)
                && Objects.equals(query, that.query)
                && headers.equals(that.headers)
                && Arrays.equals(body, that.body);
    }

    @Override
    public int hashCode() {
        return path.hashCode();
    }
}
