package io.swremu.identity.login;

import static org.assertj.core.api.Assertions.assertThat;

import io.swremu.identity.caller.Callers;
import io.swremu.identity.login.RegistryTokens.Holder;
import io.swremu.testing.RunningServer;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The keys of bearer tokens are the database's: what another server does to them counts at once. */
@Tag("slow")
class SigningKeyTest {
    private static final String NEWER = "00".repeat(32);

    private static String issue(RunningServer server) {
        return server.bean(RegistryTokens.class)
                .issue(server.bean(Callers.class).nobody("cn-north-4"), List.of())
                .text();
    }

    private static Optional<Holder> verify(RunningServer server, String token) {
        return server.bean(RegistryTokens.class).verify(token);
    }

    @Test
    void theNewestKeySignsAndOlderOnesStayValidAsLongAsTheyAreThere() {
        try (var server = RunningServer.with()) {
            var rows = JdbcClient.create(server.bean(DataSource.class));
            String old = issue(server);
            assertThat(verify(server, issue(server))).isPresent();
            assertThat(keys(rows)).isEqualTo(1);

            rows.sql(
                            "insert into registry_key (id, secret_hex, created_at) select 'newer', ?, created_at + interval '1' second"
                                    + " from registry_key")
                    .param(NEWER)
                    .update();
            String young = issue(server);
            assertThat(verify(server, old)).isPresent();
            assertThat(verify(server, young)).isPresent();

            rows.sql("delete from registry_key where id <> 'newer'").update();
            assertThat(verify(server, old)).isEmpty();
            assertThat(verify(server, young)).isPresent();

            rows.sql("delete from registry_key").update();
            assertThat(verify(server, young)).isEmpty();
            assertThat(verify(server, issue(server))).isPresent();
            assertThat(keys(rows)).isEqualTo(1);
        }
    }

    private static int keys(JdbcClient rows) {
        return rows.sql("select count(*) from registry_key")
                .query(Integer.class)
                .single();
    }
}
