package example;

import static org.assertj.core.api.Assertions.assertThat;

import com.huaweicloud.sdk.core.auth.BasicCredentials;
import com.huaweicloud.sdk.swr.v2.SwrClient;
import io.swremu.client.SwrCredentials;
import io.swremu.client.SwrEmulatorClient;
import io.swremu.companion.api.FaultRule;
import io.swremu.companion.api.JournalEntry;
import io.swremu.companion.api.JournalFilter;
import io.swremu.junit.SwrEmulator;
import java.util.Set;
import org.junit.jupiter.api.Test;

@SwrEmulator(seed = "{organizations: [{name: team, repositories: [{name: web, images: [{tags: [v1, v2]}]}]}]}")
class UnusedTagsTest {
    @Test
    void unusedTagsGoEvenIfTheServiceIsBusy(SwrCredentials swr, SwrEmulatorClient emulator) {
        var keys = new BasicCredentials().withAk(swr.accessKey()).withSk(swr.secretKey());
        keys.setProjectId(swr.projectId());
        var client = SwrClient.newBuilder().withCredential(keys).withEndpoint(swr.endpoint().toString()).build();
        emulator.addFault(FaultRule.error(429).on("DeleteRepoTag").times(1));
        new UnusedTags(client).delete("team", "web", Set.of("v2"));
        assertThat(emulator.journal(JournalFilter.operation("DeleteRepoTag")))
                .extracting(JournalEntry::status)
                .containsExactly(429, 204);
    }
}
