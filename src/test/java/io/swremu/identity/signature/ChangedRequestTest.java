package io.swremu.identity.signature;

import static io.swremu.identity.signature.TestKey.DATE;
import static io.swremu.identity.signature.TestKey.SECRET_KEY;
import static io.swremu.identity.signature.TestKey.TIMELESS;
import static io.swremu.identity.signature.TestKey.VERIFIER;
import static io.swremu.identity.signature.TestKey.accepted;
import static io.swremu.identity.signature.TestKey.authorization;
import static io.swremu.identity.signature.TestKey.refusal;
import static io.swremu.identity.signature.TestKey.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.swremu.identity.signature.SignatureRefusedException.Reason;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One byte changed anywhere in what is signed, and the request is refused, each for its reason. */
class ChangedRequestTest {
    private static final String BODY = "{\"namespace\":\"dev-team\"}";
    private static final String SIGNED_HEADERS = "content-type;host;x-project-id;x-sdk-date;x-security-token";
    private static final Pattern BROKEN_ENCODING = Pattern.compile("%(?![0-9A-Fa-f]{2})");

    private static final Arrived ORIGINAL = Arrived.of(
                    "POST",
                    "/v2/manage/namespaces/dev%2Dteam/repos/a$b",
                    "filter=limit%3A%3A10%7Coffset::0&name=a+b%20c&name=%C3%A9&bare",
                    BODY,
                    "Host",
                    "127.0.0.1:5080",
                    "Content-Type",
                    "application/json",
                    "X-Project-Id",
                    "0123456789abcdef0123456789abcdef",
                    "X-Sdk-Date",
                    DATE,
                    "X-Security-Token",
                    "gAAAA+/=token",
                    "User-Agent",
                    "unsigned")
            .plusHeader(
                    "Authorization",
                    authorization(
                            DATE,
                            SIGNED_HEADERS,
                            "POST",
                            "/v2/manage/namespaces/dev-team/repos/a%24b/",
                            "bare=&filter=limit%3A%3A10%7Coffset%3A%3A0&name=a%20b%20c&name=%C3%A9",
                            "content-type:application/json",
                            "host:127.0.0.1:5080",
                            "x-project-id:0123456789abcdef0123456789abcdef",
                            "x-sdk-date:" + DATE,
                            "x-security-token:gAAAA+/=token",
                            "",
                            SIGNED_HEADERS,
                            Arrived.sha256(BODY.getBytes(StandardCharsets.UTF_8))));

    @Test
    void unchangedItIsAccepted() {
        accepted(ORIGINAL);
    }

    @Test
    void anyBitOfTheBody() {
        for (int i = 0; i < ORIGINAL.body().length; i++) {
            for (int bit = 1; bit < 256; bit <<= 1) {
                byte[] body = ORIGINAL.body().clone();
                body[i] ^= (byte) bit;
                assertThat(refusal(ORIGINAL.withBody(body))).isEqualTo(Reason.SIGNATURE_DIFFERS);
            }
        }
    }

    @Test
    void aBodyThatIsLongerShorterOrGone() {
        int length = ORIGINAL.body().length;
        for (int other : List.of(0, length - 1, length + 1)) {
            assertThat(refusal(ORIGINAL.withBody(Arrays.copyOf(ORIGINAL.body(), other))))
                    .isEqualTo(Reason.SIGNATURE_DIFFERS);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PUT", "PATCH", "POS", "POSTS"})
    void theMethod(String method) {
        assertThat(refusal(ORIGINAL.withMethod(method))).isEqualTo(Reason.SIGNATURE_DIFFERS);
    }

    @Test
    void anyByteOfThePathThatMeansAnotherPath() {
        String path = ORIGINAL.path();
        int same = 0;
        for (String other : oneByteOff(path)) {
            if (BROKEN_ENCODING.matcher(other).find()) {
                assertThat(refusal(ORIGINAL.withPath(other))).isEqualTo(Reason.MALFORMED);
            } else if (decodedPath(other).equals(decodedPath(path))) {
                accepted(ORIGINAL.withPath(other));
                same++;
            } else {
                assertThat(refusal(ORIGINAL.withPath(other))).as(other).isEqualTo(Reason.SIGNATURE_DIFFERS);
            }
        }
        assertThat(same).as("%2D may be %2d").isEqualTo(1);
    }

    @Test
    void anyByteOfTheQueryThatMeansAnotherQuery() {
        String query = String.valueOf(ORIGINAL.query());
        int same = 0;
        for (String other : oneByteOff(query)) {
            if (BROKEN_ENCODING.matcher(other).find()) {
                assertThat(refusal(ORIGINAL.withQuery(other))).isEqualTo(Reason.MALFORMED);
            } else if (decodedQuery(other).equals(decodedQuery(query))) {
                accepted(ORIGINAL.withQuery(other));
                same++;
            } else {
                assertThat(refusal(ORIGINAL.withQuery(other))).as(other).isEqualTo(Reason.SIGNATURE_DIFFERS);
            }
        }
        assertThat(same)
                .as("hexadecimal digits that are letters, in lower case")
                .isEqualTo(5);
    }

    @Test
    void aQueryThatIsGoneOrHasMore() {
        assertThat(refusal(ORIGINAL.withQuery(null))).isEqualTo(Reason.SIGNATURE_DIFFERS);
        assertThat(refusal(ORIGINAL.withQuery(ORIGINAL.query() + "&a"))).isEqualTo(Reason.SIGNATURE_DIFFERS);
        assertThat(refusal(ORIGINAL.withQuery(ORIGINAL.query() + "&bare"))).isEqualTo(Reason.SIGNATURE_DIFFERS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Host", "Content-Type", "X-Project-Id", "X-Security-Token"})
    void anyByteOfASignedHeader(String name) {
        for (String other : oneBitOff(ORIGINAL.values(name).get(0))) {
            assertThat(refusal(ORIGINAL.withHeader(name, value -> other)))
                    .as(other)
                    .isEqualTo(Reason.SIGNATURE_DIFFERS);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Host", "Content-Type", "X-Project-Id", "X-Security-Token"})
    void aSignedHeaderThatIsGoneOrComesTwice(String name) {
        assertThat(refusal(ORIGINAL.withoutHeader(name))).isEqualTo(Reason.MALFORMED);
        assertThat(refusal(ORIGINAL.plusHeader(name, "another"))).isEqualTo(Reason.SIGNATURE_DIFFERS);
        assertThat(refusal(ORIGINAL.plusHeader(name, ""))).isEqualTo(Reason.SIGNATURE_DIFFERS);
    }

    @Test
    void anyByteOfTheDate() {
        Pattern form = Pattern.compile("\\d{8}T\\d{6}Z");
        int otherTimes = 0;
        for (String other : oneByteOff(DATE)) {
            Arrived changed = ORIGINAL.withHeader("X-Sdk-Date", date -> other);
            Reason strict = refusal(changed);
            Reason timeless = refused(TIMELESS, changed, SECRET_KEY).reason();
            if (!form.matcher(other).matches()) {
                assertThat(strict).as(other).isEqualTo(Reason.MALFORMED);
            } else if (timeless != Reason.MALFORMED) { // else a day or an hour that does not exist
                boolean sameQuarter = other.startsWith("20260801T083")
                        || other.startsWith("20260801T082")
                        || other.startsWith("20260801T084");
                assertThat(timeless).as(other).isEqualTo(Reason.SIGNATURE_DIFFERS);
                assertThat(strict).as(other).isEqualTo(sameQuarter ? Reason.SIGNATURE_DIFFERS : Reason.DATE_EXPIRED);
                otherTimes++;
            }
        }
        assertThat(otherTimes).isGreaterThan(50);
    }

    @Test
    void anyDigitOfTheSignature() {
        String value = ORIGINAL.signature().value();
        for (int i = 0; i < value.length(); i++) {
            for (char digit : "0123456789abcdef".toCharArray()) {
                if (digit != value.charAt(i)) {
                    String other = value.substring(0, i) + digit + value.substring(i + 1);
                    assertThat(refusal(ORIGINAL.withHeader("Authorization", header -> header.replace(value, other))))
                            .isEqualTo(Reason.SIGNATURE_DIFFERS);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "content-type;host;x-project-id;x-sdk-date",
                "content-type;host;x-project-id;x-security-token;x-sdk-date",
                "content-type;host;user-agent;x-project-id;x-sdk-date;x-security-token",
                "x-sdk-date"
            })
    void theListOfSignedHeaders(String other) {
        assertThat(refusal(ORIGINAL.withHeader("Authorization", header -> header.replace(SIGNED_HEADERS, other))))
                .isEqualTo(Reason.SIGNATURE_DIFFERS);
    }

    @Test
    void anyByteOfTheSecretKey() {
        for (String other : oneBitOff(SECRET_KEY)) {
            assertThat(refused(VERIFIER, ORIGINAL, other).reason()).isEqualTo(Reason.SIGNATURE_DIFFERS);
        }
        assertThat(refused(VERIFIER, ORIGINAL, SECRET_KEY.substring(1)).reason())
                .isEqualTo(Reason.SIGNATURE_DIFFERS);
        assertThat(refused(VERIFIER, ORIGINAL, SECRET_KEY + "v").reason()).isEqualTo(Reason.SIGNATURE_DIFFERS);
    }

    @Test
    void whatIsNotSignedMayChange() {
        accepted(ORIGINAL.withHeader("User-Agent", value -> "another"));
        accepted(ORIGINAL.withoutHeader("User-Agent"));
        accepted(ORIGINAL.plusHeader("Accept", "*/*"));
    }

    /** All texts with one character replaced by another visible one. */
    private static List<String> oneByteOff(String text) {
        return IntStream.range(0, text.length())
                .boxed()
                .flatMap(i -> IntStream.rangeClosed('!', '~')
                        .filter(c -> c != text.charAt(i))
                        .mapToObj(c -> text.substring(0, i) + (char) c + text.substring(i + 1)))
                .toList();
    }

    /** All texts with one bit flipped, as far as they are visible. */
    private static List<String> oneBitOff(String text) {
        return oneByteOff(text).stream()
                .filter(other -> {
                    int at = IntStream.range(0, text.length())
                            .filter(i -> text.charAt(i) != other.charAt(i))
                            .findFirst()
                            .orElseThrow();
                    return Integer.bitCount(text.charAt(at) ^ other.charAt(at)) == 1;
                })
                .toList();
    }

    // What a path and a query mean, by the JDK's decoder rather than ours.

    private static String decodedPath(String path) {
        String decoded = URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.ISO_8859_1);
        return decoded.endsWith("/") ? decoded : decoded + "/";
    }

    private static List<String> decodedQuery(String query) {
        return Arrays.stream(query.split("&"))
                .filter(parameter -> !parameter.isEmpty())
                .map(parameter -> parameter.contains("=") ? parameter : parameter + "=")
                .map(parameter -> {
                    String[] pair = parameter.split("=", 2);
                    return URLDecoder.decode(pair[0], StandardCharsets.ISO_8859_1) + "\n"
                            + URLDecoder.decode(pair[1], StandardCharsets.ISO_8859_1);
                })
                .sorted()
                .toList();
    }
}
