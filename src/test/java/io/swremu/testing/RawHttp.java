package io.swremu.testing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.restassured.builder.ResponseBuilder;
import io.restassured.http.Header;
import io.restassured.http.Headers;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/** Requests that no HTTP library would send. A character of the text is one byte. */
public final class RawHttp {
    private static final int PATIENCE_MS = 10_000;

    private RawHttp() {}

    /** Sends a text and reads the answer until the server closes the connection. */
    public static ValidatableResponse send(int port, String text) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(PATIENCE_MS);
            socket.getOutputStream().write(text.getBytes(ISO_8859_1));
            socket.getOutputStream().flush();
            return answer(socket.getInputStream());
        }
    }

    /** Reads an answer until the server closes the connection. */
    public static ValidatableResponse answer(InputStream connection) throws IOException {
        return parse(new String(connection.readAllBytes(), ISO_8859_1));
    }

    /** GET of a path exactly as it is written, with further header lines, each ending in CRLF. */
    public static ValidatableResponse get(Api user, String path, String headers) throws IOException {
        return request(user, "GET " + path, headers, "");
    }

    /** A body of a type, each as it is written; without a type there is no such header. */
    public static ValidatableResponse body(Api user, String methodAndPath, @Nullable String type, String body)
            throws IOException {
        String header = type == null ? "" : "Content-Type: " + type + "\r\n";
        return request(user, methodAndPath, header + "Content-Length: " + body.length() + "\r\n", body);
    }

    /** A request line without its version, further header lines, and a body; other credentials replace the user's. */
    public static ValidatableResponse request(Api user, String methodAndPath, String headers, String body)
            throws IOException {
        return send(
                user.port(),
                methodAndPath + " HTTP/1.1\r\nHost: localhost:" + user.port() + "\r\n"
                        + (headers.contains("Authorization:") ? "" : credentials(user))
                        + "Connection: close\r\n" + headers + "\r\n" + body);
    }

    /** The header line that says who the user is, ending in CRLF. */
    public static String credentials(Api user) {
        Header header = user.credentials();
        return header.getName() + ": " + header.getValue() + "\r\n";
    }

    private static ValidatableResponse parse(String answer) {
        int end = answer.indexOf("\r\n\r\n");
        if (!answer.startsWith("HTTP/1.1 ") || end < 0) {
            throw new AssertionError("no HTTP answer: '" + answer + "'");
        }
        String[] lines = answer.substring(0, end).split("\r\n");
        var headers = new ArrayList<Header>();
        for (int i = 1; i < lines.length; i++) {
            int colon = lines[i].indexOf(':');
            headers.add(new Header(
                    lines[i].substring(0, colon), lines[i].substring(colon + 1).strip()));
        }
        var all = new Headers(headers);
        String body = answer.substring(end + 4);
        boolean chunked = "chunked".equalsIgnoreCase(all.getValue("Transfer-Encoding"));
        var response = new ResponseBuilder()
                .setStatusCode(Integer.parseInt(lines[0].substring(9, 12)))
                .setHeaders(all)
                .setBody(chunked ? joined(body) : body);
        if (all.hasHeaderWithName("Content-Type")) {
            response.setContentType(all.getValue("Content-Type"));
        }
        return response.build().then();
    }

    private static String joined(String chunks) {
        var body = new StringBuilder();
        int position = 0;
        while (true) {
            int lineEnd = chunks.indexOf("\r\n", position);
            int size = Integer.parseInt(chunks.substring(position, lineEnd), 16);
            if (size == 0) {
                return body.toString();
            }
            body.append(chunks, lineEnd + 2, lineEnd + 2 + size);
            position = lineEnd + 2 + size + 2;
        }
    }
}
