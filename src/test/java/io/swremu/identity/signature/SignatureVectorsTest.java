package io.swremu.identity.signature;

import static io.swremu.identity.signature.TestKey.ACCESS_KEY;
import static io.swremu.identity.signature.TestKey.accepted;
import static io.swremu.identity.signature.TestKey.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.swremu.identity.signature.SignatureRefusedException.Reason;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Four requests whose hash and signature were computed by official clients (Java core 3.1.143, Node core 3.1.211). */
class SignatureVectorsTest {
    private static final String PROJECT = "0123456789abcdef0123456789abcdef";
    private static final String WITHOUT_TYPE = "host;x-project-id;x-sdk-date";
    private static final String WITH_TYPE = "content-type;" + WITHOUT_TYPE;

    record Vector(String name, Arrived arrived, String hash, String canonicalRequest) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Vector> vectors() {
        return Stream.of(
                list(
                        "list, Java",
                        WITHOUT_TYPE,
                        "b5f494add5ed8721623f3c7876514f25c0fbb4cdad176a4b11c002dec683e49e",
                        "bc2019d859435c4445688000187bfc92e83288e1a9b95d6f71328332356a0cb9"),
                list(
                        "list, Node",
                        WITH_TYPE,
                        "b2d02db7ca2a0c4ca2c5ac83cba2a6d57b3278512885d92b8e845a511b8946a6",
                        "717db23c9bcef069ca355f32b64f492dbedbb583df03b7ccdff244b6d57c22af"),
                create(
                        "create, Node",
                        WITH_TYPE,
                        "ea82911b9ce7345c7b37193dcfc18eeddc75ee4dc31c33584aa23d729ae0d98d",
                        "7a0cf2b4cc9eebdf7a33eea706e63bdcc1cfa3d65974c054ea9d93a3645b0cc0"),
                create(
                        "create, Java",
                        WITHOUT_TYPE,
                        "e2da960a2a0e441640a84efccfbcdf7408c134fbea25474952410f512f19b0d3",
                        "a92a3370be8d6332a3e0501676f33944090fc4bfc6989aae79b93c5ff64f7d52"));
    }

    private static Vector list(String name, String signedHeaders, String hash, String signature) {
        return new Vector(
                name,
                arrived(
                        "GET",
                        "/v2/manage/repos",
                        "namespace=dev-team&filter=limit%3A%3A10%7Coffset%3A%3A0",
                        "",
                        signedHeaders,
                        signature),
                hash,
                """
                GET
                /v2/manage/repos/
                filter=limit%3A%3A10%7Coffset%3A%3A0&namespace=dev-team
                """ + headerLines(signedHeaders) + "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    private static Vector create(String name, String signedHeaders, String hash, String signature) {
        return new Vector(
                name,
                arrived(
                        "POST",
                        "/v2/manage/namespaces",
                        null,
                        "{\"namespace\":\"dev-team\"}",
                        signedHeaders,
                        signature),
                hash,
                """
                POST
                /v2/manage/namespaces/

                """ + headerLines(signedHeaders) + "b8c1ea21190cbefaf66fe822cd9ad72e4ceb5925c8f59aa812d9f414d7d98b94");
    }

    private static String headerLines(String signedHeaders) {
        return (signedHeaders.equals(WITH_TYPE) ? "content-type:application/json\n" : "")
                + "host:127.0.0.1:5080\nx-project-id:" + PROJECT + "\nx-sdk-date:20260801T083000Z\n\n"
                + signedHeaders + "\n";
    }

    private static Arrived arrived(
            String method, String path, @Nullable String query, String body, String signedHeaders, String signature) {
        return Arrived.of(
                method,
                path,
                query,
                body,
                "Host",
                "127.0.0.1:5080",
                "Content-Type",
                "application/json",
                "X-Project-Id",
                PROJECT,
                "X-Sdk-Date",
                "20260801T083000Z",
                "Authorization",
                "SDK-HMAC-SHA256 Access=" + ACCESS_KEY + ", SignedHeaders=" + signedHeaders + ", Signature="
                        + signature);
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void whatOfficialClientsSignedIsAccepted(Vector vector) {
        CanonicalRequest computed = accepted(vector.arrived());

        assertThat(computed).hasToString(vector.canonicalRequest());
        assertThat(computed.hash()).isEqualTo(vector.hash());
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void aRefusalShowsTheSameCanonicalRequest(Vector vector) {
        SignatureRefusedException refused = refused(TestKey.VERIFIER, vector.arrived(), TestKey.SECRET_KEY + "x");

        assertThat(refused.reason()).isEqualTo(Reason.SIGNATURE_DIFFERS);
        assertThat(refused.canonicalRequest()).hasToString(vector.canonicalRequest());
        assertThat(refused)
                .hasMessage("verify aksk signature fail, canonicalRequest:"
                        + vector.canonicalRequest().replace('\n', '|'));
    }
}
