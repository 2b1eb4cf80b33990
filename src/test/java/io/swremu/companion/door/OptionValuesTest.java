package io.swremu.companion.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;

class OptionValuesTest {
    @ConfigurationProperties("swr.sample")
    private record Sample(
            List<Login> users,
            Duration maxWait,
            Kind kind,
            URI address,
            @Nullable String absent,
            List<String> regions) {}

    private record Login(String name, String password, String secretKey) {}

    private enum Kind {
        SELF_SIGNED
    }

    @Test
    void valuesHaveTheNamesOfTheirOptionsAndSecretsAreMasked() {
        var values = new TreeMap<String, String>();
        var users = List.of(new Login("alice", "password-of-alice", "key-of-alice"));
        var address = URI.create("http://user:password@localhost/path");

        new OptionValues(values)
                .add(new Sample(users, Duration.ofSeconds(1), Kind.SELF_SIGNED, address, null, List.of("a", "b")));

        assertThat(values)
                .containsExactly(
                        entry("swr.sample.address", "http://***@localhost/path"),
                        entry("swr.sample.kind", "self-signed"),
                        entry("swr.sample.max-wait", "PT1S"),
                        entry("swr.sample.regions", "a,b"),
                        entry("swr.sample.users[0].name", "alice"),
                        entry("swr.sample.users[0].password", "***"),
                        entry("swr.sample.users[0].secret-key", "***"));
    }
}
