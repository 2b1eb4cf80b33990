package io.swremu.identity.signature;

import static org.assertj.core.api.Assertions.assertThat;

import io.swremu.identity.signature.SignatureRefusedException.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the official Python (3.1.219), Node (core 3.1.211) and Go (0.1.207) SDKs sent to a server that wrote down each
 * request byte by byte. The file holds one request a line.
 */
class RecordedClientsTest {
    private static final SignatureVerifier VERIFIER =
            new SignatureVerifier(InstantSource.fixed(Instant.parse("2026-11-24T15:06:00Z")), Duration.ofMinutes(15));

    record Recorded(
            String client,
            String method,
            String path,
            @Nullable String query,
            String[][] headers,
            String body) {
        Arrived arrived() {
            return Arrived.of(
                    method,
                    path,
                    query,
                    body,
                    Arrays.stream(headers).flatMap(Arrays::stream).toArray(String[]::new));
        }

        @Override
        public String toString() {
            return client + ": " + method + " " + path;
        }
    }

    static Stream<Recorded> requests() throws IOException {
        try (InputStream file = RecordedClientsTest.class.getResourceAsStream("recorded-requests.json")) {
            List<Recorded> requests = List.of(JsonMapper.shared().readValue(file, Recorded[].class));
            assertThat(requests).hasSizeGreaterThan(20);
            return requests.stream();
        }
    }

    @ParameterizedTest
    @MethodSource("requests")
    void itsRequestIsAccepted(Recorded recorded) {
        Arrived arrived = recorded.arrived();

        VERIFIER.verify(arrived.signature(), arrived.request(), TestKey.SECRET_KEY);
    }

    @ParameterizedTest
    @MethodSource("requests")
    void itsRequestWithAnotherKeyIsRefused(Recorded recorded) {
        assertThat(TestKey.refused(VERIFIER, recorded.arrived(), "another").reason())
                .isEqualTo(Reason.SIGNATURE_DIFFERS);
    }
}
