package io.swremu.content.blob;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DigestTest {
    // The test vectors for "abc" of FIPS 180-4.
    private static final String ABC_256 = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    private static final String ABC_512 = "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a"
            + "2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f";

    @Test
    void bytesHaveTheDigestOfTheStandard() {
        byte[] abc = "abc".getBytes(US_ASCII);
        assertThat(Digest.of(abc)).hasToString("sha256:" + ABC_256);
        assertThat(Digest.of(DigestAlgorithm.SHA512, abc)).hasToString("sha512:" + ABC_512);
    }

    @Test
    void aDigestIsReadBackFromItsText() {
        Digest digest = Digest.parse("sha512:" + ABC_512);
        assertThat(digest.algorithm()).isEqualTo(DigestAlgorithm.SHA512);
        assertThat(digest.hex()).isEqualTo(ABC_512);
        assertThat(Digest.parse(digest.toString())).isEqualTo(digest);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ":",
                "sha256",
                "sha256:",
                ABC_256,
                "md5:900150983cd24fb0d6963f7d28e17f72",
                "SHA256:" + ABC_256,
                "sha512:" + ABC_256,
                "sha256:" + ABC_512,
                "sha256:" + ABC_256 + "0",
                " sha256:" + ABC_256,
                "sha256:" + ABC_256 + "\n",
                "sha256:BA7816BF8F01CFEA414140DE5DAE2223B00361A396177A9CB410FF61F20015AD",
                "sha256:ga7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
                "sha256:\u0661a7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015a",
                "sha256:../../../../../../../../../../../../../../../../../../../etc/passwd",
            })
    void anythingElseIsNotADigest(String text) {
        assertThatExceptionOfType(InvalidDigestException.class).isThrownBy(() -> Digest.parse(text));
    }

    @Test
    void theRefusalSaysWhatIsExpectedAndDoesNotRepeatTheText() {
        assertThatExceptionOfType(InvalidDigestException.class)
                .isThrownBy(() -> Digest.parse("sha256:<script>"))
                .withMessage("a sha256 digest has exactly 64 lower-case hexadecimal digits");
    }

    @Test
    void aDigestCannotBeMadeOfPartsThatDoNotFit() {
        assertThatExceptionOfType(InvalidDigestException.class)
                .isThrownBy(() -> new Digest(DigestAlgorithm.SHA512, ABC_256));
    }
}
