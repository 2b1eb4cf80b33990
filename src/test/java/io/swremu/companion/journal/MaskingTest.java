package io.swremu.companion.journal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskingTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            {"password":"abc","name":"bob"}             | {"password":"***","name":"bob"}
            {"Password" : "a\\"b","x":1}                | {"Password" : "***","x":1}
            {"password":"cut of                         | {"password":"***
            {"password":"cut off\\                      | {"password":"***
            {"auth":{"password":{"user":"bob"}}}        | {"auth":{"password":{"user":"bob"}}}
            {"token":{"id":"abc","x":1},"id":"7"}       | {"token":{"id":"***","x":1},"id":"7"}
            {"access":"AK1","secret":"sk"}              | {"access":"AK1","secret":"***"}
            {"token_id":"t","auth_token":"abc"}         | {"token_id":"t","auth_token":"***"}
            {"passwords":"no secret"}                   | {"passwords":"no secret"}
            grant=x&password=abc&scope=y                | grant=x&password=***&scope=y
            """)
    void bodies(String text, String masked) {
        assertThat(Masking.body(text)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({
        "x-auth-token, abc, ***",
        "set-cookie, abc, ***",
        "authorization, Basic abc, Basic ***",
        "authorization, abc, ***",
        "content-type, application/json, application/json"
    })
    void headers(String name, String value, String masked) {
        assertThat(Masking.header(name, value)).isEqualTo(masked);
    }

    /** A pattern that matches step by step would need a stack as deep as the text is long. */
    @Test
    void aLongSecretWithManyEscapes() {
        String text = "{\"secret\":\"" + "\\\"".repeat(500_000) + "\"}";

        assertThat(Masking.body(text)).isEqualTo("{\"secret\":\"***\"}");
    }
}
