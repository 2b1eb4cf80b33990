package io.swremu.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.swremu.companion.api.CompanionOperation;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.Type;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Calls operations of the emulator's own API, and turns refusals into exceptions. */
final class CompanionHttp {
    /** The longest wait of an operation is a minute; a large state takes its time. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private static final String[] NO_PARTS = {};

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .proxy(HttpClient.Builder.NO_PROXY)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    private final URI endpoint;
    private final @Nullable String token;

    CompanionHttp(URI endpoint, @Nullable String token) {
        this.endpoint = endpoint;
        this.token = token;
    }

    URI endpoint() {
        return endpoint;
    }

    CompanionHttp withToken(String secret) {
        return new CompanionHttp(endpoint, secret);
    }

    /** What is sent: content and its type. */
    record Body(String type, BodyPublisher content) {
        static final Body NONE = new Body("", BodyPublishers.noBody());

        static Body json(@Nullable Object value) {
            return new Body("application/json", BodyPublishers.ofString(JsonWriter.write(JsonRecords.toJson(value))));
        }

        static Body yaml(String text) {
            return new Body("application/yaml", BodyPublishers.ofString(text));
        }

        static Body archive(InputStream content) {
            return new Body("application/octet-stream", BodyPublishers.ofInputStream(() -> content));
        }
    }

    /** Calls an operation without body and answer. */
    void call(CompanionOperation operation, String... parts) {
        send(operation, operation.path(parts), Body.NONE);
    }

    /** Calls an operation with a body; its answer is of no interest. */
    void send(CompanionOperation operation, Body body) {
        send(operation, operation.path(NO_PARTS), body);
    }

    /** Calls an operation, and copies its answer. */
    void download(CompanionOperation operation, OutputStream target) throws IOException {
        try (InputStream content =
                open(operation, operation.path(NO_PARTS), Body.NONE).body()) {
            content.transferTo(target);
        }
    }

    /** Calls an operation without body, and reads its answer. */
    <T> T get(Class<T> type, CompanionOperation operation, String... parts) {
        return type.cast(get((Type) type, operation.path(parts), operation, Body.NONE));
    }

    /** Calls an operation with a body, and reads its answer. */
    <T> T send(Class<T> type, CompanionOperation operation, Body body, String... parts) {
        return type.cast(get((Type) type, operation.path(parts), operation, body));
    }

    /** Calls an operation, and reads its answer, which may be a generic type. */
    Object get(Type type, String path, CompanionOperation operation, Body body) {
        String answer = send(operation, path, body);
        try {
            Object value = JsonRecords.fromJson(JsonReader.read(answer), type);
            if (value != null) {
                return value;
            }
        } catch (RuntimeException unreadable) {
            throw new SwrEmulatorException(describe(operation, path), unreadable);
        }
        throw new SwrEmulatorException(describe(operation, path), new IOException("the answer is empty"));
    }

    private String send(CompanionOperation operation, String path, Body body) {
        HttpResponse<InputStream> response = open(operation, path, body);
        try (InputStream content = response.body()) {
            return new String(content.readAllBytes(), UTF_8);
        } catch (IOException failure) {
            throw new SwrEmulatorException(describe(operation, path), failure);
        }
    }

    /**
     * Calls an operation, and leaves its answer to be read.
     *
     * @throws SwrEmulatorException if it is refused
     */
    HttpResponse<InputStream> open(CompanionOperation operation, String path, Body body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(endpoint.resolve(path))
                .timeout(PATIENCE)
                .method(operation.method(), body.content());
        if (operation != CompanionOperation.WRITE_SNAPSHOT) {
            request.header("Accept", "application/json");
        }
        if (!body.type().isEmpty()) {
            request.header("Content-Type", body.type());
        }
        if (token != null) {
            request.header("X-Swr-Token", token);
        }
        try {
            HttpResponse<InputStream> response = CLIENT.send(request.build(), BodyHandlers.ofInputStream());
            if (response.statusCode() >= 300) {
                throw refusal(operation, path, response);
            }
            return response;
        } catch (IOException failure) {
            throw new SwrEmulatorException(describe(operation, path), failure);
        } catch (InterruptedException interrupt) {
            Thread.currentThread().interrupt();
            throw new SwrEmulatorException(describe(operation, path), interrupt);
        }
    }

    private SwrEmulatorException refusal(CompanionOperation operation, String path, HttpResponse<InputStream> response)
            throws IOException {
        String text;
        try (InputStream content = response.body()) {
            text = new String(content.readAllBytes(), UTF_8);
        }
        String code = "";
        try {
            if (JsonReader.read(text) instanceof Map<?, ?> envelope
                    && envelope.get("errors") instanceof Iterable<?> errors
                    && errors.iterator().hasNext()
                    && errors.iterator().next() instanceof Map<?, ?> first) {
                code = String.valueOf(first.get("errorCode"));
                text = Stream.of(first.get("errorMessage"), first.get("detail"))
                        .filter(part -> part instanceof String words && !words.isBlank())
                        .map(String::valueOf)
                        .collect(Collectors.joining(": "));
            }
        } catch (IllegalArgumentException noJson) {
            // something else has answered, such as a proxy; its words are all there is to tell
        }
        return new SwrEmulatorException(describe(operation, path), response.statusCode(), code, text);
    }

    private String describe(CompanionOperation operation, String path) {
        return operation.method() + " " + endpoint.resolve(path);
    }

    /** A record of conditions as the query of an address; those that are null are left out. */
    static String query(Record conditions) {
        String query = JsonRecords.toJson(conditions) instanceof Map<?, ?> members
                ? members.entrySet().stream()
                        .map(member ->
                                member.getKey() + "=" + URLEncoder.encode(String.valueOf(member.getValue()), UTF_8))
                        .collect(Collectors.joining("&"))
                : "";
        return query.isEmpty() ? "" : "?" + query;
    }
}
