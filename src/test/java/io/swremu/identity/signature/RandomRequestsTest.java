package io.swremu.identity.signature;

import static io.swremu.identity.signature.TestKey.accepted;
import static io.swremu.identity.signature.TestKey.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import com.huaweicloud.sdk.core.http.HttpMethod;
import com.huaweicloud.sdk.core.http.HttpRequest;
import io.swremu.identity.signature.SignatureRefusedException.Reason;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Random requests of the official Java client, always the same ones: accepted as sent, refused with anything changed. */
class RandomRequestsTest {
    private static final int REQUESTS = 300;
    private static final List<HttpMethod> METHODS =
            List.of(HttpMethod.GET, HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE);
    private static final String[] IN_NAMES = "a b c B Z 0 9 - _ . ~".split(" ");
    private static final String[] IN_VALUES =
            "a b Z 0 - _ . ~ / : | + * % & = ; , $ @ ! ' ( ) [ ] ? # \" < > \\ ^ ` { } é 漢 😀".split(" ");
    private static final String[] IN_PATHS = "a b Z 0 - _ . ~ : | + * & = ; , $ @ ! ' ( ) é 漢 😀".split(" ");

    private final Random random = new Random(5080);

    @Test
    void areAcceptedAsSentAndRefusedIfChanged() throws IOException {
        int repeated = 0;
        int changes = 0;
        try (JavaClient client = new JavaClient()) {
            for (int i = 0; i < REQUESTS; i++) {
                Arrived arrived = client.send(randomRequest(client));
                accepted(arrived);
                List<Arrived> changed = changed(arrived).toList();
                for (Arrived other : changed) {
                    assertThat(refusal(other))
                            .as("%s became %s", arrived, other)
                            .isEqualTo(Reason.SIGNATURE_DIFFERS);
                }
                changes += changed.size();
                repeated += String.valueOf(arrived.query()).contains("r=") ? 1 : 0;
            }
        }
        assertThat(repeated).isGreaterThan(REQUESTS / 4);
        assertThat(changes).isGreaterThan(REQUESTS * 5);
    }

    private HttpRequest.HttpRequestBuilder randomRequest(JavaClient client) {
        HttpMethod method = METHODS.get(random.nextInt(METHODS.size()));
        boolean body = method != HttpMethod.GET && random.nextBoolean();
        HttpRequest.HttpRequestBuilder request = client.request(
                method,
                "/v2/a" + text(IN_PATHS) + "/b" + text(IN_PATHS),
                body ? "{\"a\":\"" + text(IN_VALUES) + "\"}" : null);
        for (int i = random.nextInt(4); i > 0; i--) {
            request.addQueryParam("q" + text(IN_NAMES), List.of(text(IN_VALUES)));
        }
        if (random.nextBoolean()) {
            request.addQueryParam(
                    "r",
                    Stream.generate(() -> text(IN_VALUES))
                            .limit(2 + random.nextInt(3))
                            .toList());
        }
        if (random.nextBoolean()) {
            request.addHeader("X-" + random.nextInt(10), text(IN_NAMES));
        }
        return request;
    }

    /** The request with one thing changed that means something, each time another. */
    private Stream<Arrived> changed(Arrived arrived) {
        String query = arrived.query() == null ? "" : arrived.query();
        byte[] body = arrived.body();
        Stream<Arrived> bodies = IntStream.of(body.length, 0, random.nextInt(body.length + 1))
                .filter(at -> at < body.length)
                .mapToObj(at -> {
                    byte[] other = body.clone();
                    other[at] ^= (byte) (1 << random.nextInt(8));
                    return arrived.withBody(other);
                });
        Stream<Arrived> headers = arrived.signature().signedHeaders().stream()
                .filter(name -> !name.equals("x-sdk-date"))
                .map(name -> arrived.withHeader(name, value -> value + "x"));
        return Stream.of(
                        bodies,
                        headers,
                        Stream.of(
                                arrived.withMethod(arrived.method() + "X"),
                                arrived.withPath(inserted(arrived.path(), "x")),
                                arrived.withQuery(inserted(query, "x")),
                                arrived.withQuery(query.isEmpty() ? "x" : query + "&" + query),
                                arrived.withHeader("X-Sdk-Date", date -> "20260801T083001Z")))
                .flatMap(all -> all);
    }

    /** One character more, anywhere but inside an encoded one. */
    private String inserted(String text, String more) {
        int at = random.nextInt(text.length() + 1);
        while (at > 0 && text.lastIndexOf('%', at - 1) >= Math.max(0, at - 2)) {
            at--;
        }
        return text.substring(0, at) + more + text.substring(at);
    }

    private String text(String[] letters) {
        return Stream.generate(() -> letters[random.nextInt(letters.length)])
                .limit(random.nextInt(8))
                .reduce("", String::concat);
    }
}
