package io.swremu.registry;

import static io.swremu.testing.IamRefusal.nested;
import static io.swremu.testing.Refusal.refusal;
import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.restassured.response.ValidatableResponse;
import io.swremu.testing.Api;
import io.swremu.testing.RawHttp;
import io.swremu.testing.ServerTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import org.junit.jupiter.api.Test;

/** Bodies that are refused: the client gets the answer, also if it reads none before it has sent all. */
@ServerTest
class RefusedBodyTest {
    private static final int MEBIBYTE = 1 << 20;
    private static final int LARGE_MEBIBYTES = 40;
    private static final String LENGTH = "Content-Length: " + LARGE_MEBIBYTES * MEBIBYTE + "\r\n";

    private final int port;
    private final Api api;

    RefusedBodyTest(Api api) {
        this.port = api.port();
        this.api = api;
    }

    @Test
    void aClientThatSendsAllFirstIsTold() throws IOException {
        send("POST /v2/manage/namespaces", LENGTH).spec(refusal("4131001"));
        send("POST /v3/auth/tokens", LENGTH).spec(nested(413));
        send("PUT /v2/nobodys/app/manifests/v1", LENGTH).spec(OciRefusal.refusal(401, "UNAUTHORIZED"));
        send("POST /v2/nobodys/app/blobs/uploads/?digest=x", LENGTH).spec(OciRefusal.refusal(401, "UNAUTHORIZED"));
    }

    private ValidatableResponse send(String request, String headers) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(30_000);
            byte[] start = (request + " HTTP/1.1\r\nHost: localhost\r\nX-Auth-Token: test\r\nConnection: close\r\n"
                            + headers + "\r\n")
                    .getBytes(ISO_8859_1);
            socket.getOutputStream().write(start);
            byte[] part = new byte[MEBIBYTE];
            for (int i = 0; i < LARGE_MEBIBYTES; i++) {
                socket.getOutputStream().write(part);
            }
            return RawHttp.answer(socket.getInputStream());
        }
    }

    @Test
    void aClientThatAsksFirstNeedNotSendIt() throws IOException {
        String headers = LENGTH + "Expect: 100-continue\r\n";
        RawHttp.request(api, "POST /v2/manage/namespaces", headers, "").spec(refusal("4131001"));
        RawHttp.request(api, "PUT /v2/nobodys/app/manifests/v1", headers, "")
                .spec(OciRefusal.refusal(401, "UNAUTHORIZED"));
    }
}
