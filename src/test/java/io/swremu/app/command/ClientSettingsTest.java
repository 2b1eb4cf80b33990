package io.swremu.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What {@code env} prints follows the options that the server has, wherever they are set. */
class ClientSettingsTest {

    @Test
    void anOptionOfTheCommandLineGoesBeforeTheEnvironment() {
        var settings = new ClientSettings(List.of("--swr.port=5081"), Map.of("SWR_PORT", "5082"));
        assertThat(settings.toString()).contains("=http://localhost:5081\n").doesNotContain("5082");
    }

    @Test
    void variablesAreThoseOfTheReadme() {
        var settings = new ClientSettings(
                List.of(),
                Map.of(
                        "SWR_PUBLIC_URL", "https://swr.example",
                        "SWR_IAM_ACCOUNTS_0_USERS_0_ACCESS_KEY", "AK",
                        "SWR_IAM_ACCOUNTS_0_USERS_0_SECRET_KEY", "SK"));
        assertThat(settings.toString())
                .contains("HUAWEICLOUD_SDK_IAM_ENDPOINT=https://swr.example\n")
                .contains("HUAWEICLOUD_SDK_AK=AK\n")
                .contains("HUAWEICLOUD_SDK_SK=SK\n")
                .contains("-u cn-north-4@AK -p 32d633d480c6d326ddd8f439f4fbfc7c9a4e0fa3fc0565ccd56e027700d41b14");
    }
}
