package io.swremu.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.huaweicloud.sdk.core.auth.BasicCredentials;
import com.huaweicloud.sdk.core.exception.ClientRequestException;
import com.huaweicloud.sdk.swr.v2.SwrClient;
import com.huaweicloud.sdk.swr.v2.model.CreateNamespaceRequest;
import com.huaweicloud.sdk.swr.v2.model.CreateRepoRequest;
import com.huaweicloud.sdk.swr.v2.model.CreateRepoRequestBody;
import java.util.List;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** The official Java SDK, set up as its users set it up; only the endpoint is the emulator's. */
public final class Sdk {

    private Sdk() {}

    /** A client of a server that does not look at secret keys. */
    public static SwrClient of(Api user) {
        var credentials = new BasicCredentials()
                .withAk(user.accessKey())
                .withSk("any")
                .withProjectId("0123456789abcdef0123456789abcdef");
        return SwrClient.newBuilder()
                .withCredential(credentials)
                .withEndpoints(List.of("http://localhost:" + user.port()))
                .build();
    }

    /** Creates an organization. */
    public static CreateNamespaceRequest createNamespace(String name) {
        return new CreateNamespaceRequest().withBody(body -> body.withNamespace(name));
    }

    /** Creates a repository with these fields. */
    public static CreateRepoRequest createRepo(String namespace, Consumer<CreateRepoRequestBody> fields) {
        return new CreateRepoRequest().withNamespace(namespace).withBody(fields);
    }

    /** What the client throws has the status, the code, a message, and the request's id. */
    public static void assertRefused(ThrowingCallable call, int status, String code) {
        assertThatExceptionOfType(ClientRequestException.class).isThrownBy(call).satisfies(refused -> {
            assertThat(refused.getHttpStatusCode()).isEqualTo(status);
            assertThat(refused.getErrorCode()).isEqualTo(code);
            assertThat(refused.getErrorMsg()).isNotBlank();
            assertThat(refused.getRequestId()).matches("[0-9a-f]{32}");
        });
    }
}
