import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;

/**
 * A connection to a server on this machine that is kept and used for one request after the other. It does as little as
 * possible: what a client takes of the processor, the servers do not have.
 */
final class Connection implements AutoCloseable {
    /** The credentials of the emulator's default user; the peers take any. */
    private static final String CREDENTIALS = "X-Auth-Token: test\r\nAuthorization: Basic "
            + Base64.getEncoder().encodeToString("cn-north-4@test:test".getBytes(UTF_8)) + "\r\n";

    private static final int BUFFER = 1 << 17;

    private final int port;
    private final byte[] buffer = new byte[BUFFER];
    private int from;
    private int to;
    private Socket socket;
    private InputStream in;
    private OutputStream out;

    /**
     * An answer.
     *
     * @param head status line and headers
     */
    record Answer(int status, String head, byte[] body) {

        /** A header, or an empty text. */
        String header(String name) {
            String mark = "\r\n" + name.toLowerCase(Locale.ROOT) + ":";
            int at = head.toLowerCase(Locale.ROOT).indexOf(mark);
            return at < 0
                    ? ""
                    : head.substring(at + mark.length(), head.indexOf("\r\n", at + mark.length())).strip();
        }

        String text() {
            return new String(body, UTF_8);
        }
    }

    /** A body that is written piece by piece. */
    interface Body {
        void writeTo(OutputStream out) throws IOException;
    }

    Connection(int port) {
        this.port = port;
    }

    /** The bytes of a request without credentials of the registry, or with a body's type if that is not empty. */
    static byte[] request(String method, String path, String type, String body) {
        byte[] content = body.getBytes(UTF_8);
        byte[] head = head(method, path, type, content.length).getBytes(ISO_8859_1);
        byte[] all = Arrays.copyOf(head, head.length + content.length);
        System.arraycopy(content, 0, all, head.length, content.length);
        return all;
    }

    private static String head(String method, String path, String type, long length) {
        String credentials = path.startsWith("/v2/manage/") || !path.startsWith("/v2/")
                ? CREDENTIALS.substring(0, CREDENTIALS.indexOf("Authorization"))
                : CREDENTIALS.substring(CREDENTIALS.indexOf("Authorization"));
        return method + " " + path + " HTTP/1.1\r\nHost: localhost\r\n" + credentials
                + (type.isEmpty() ? "" : "Content-Type: " + type + "\r\n")
                + (method.equals("GET") || method.equals("HEAD") ? "" : "Content-Length: " + length + "\r\n") + "\r\n";
    }

    /**
     * Sends a request.
     *
     * @throws IllegalStateException if the answer has another status than the expected one
     */
    Answer send(String method, String path, String type, String body, int expected) throws IOException {
        var content = new ByteArrayOutputStream();
        Answer answer = exchange(request(method, path, type, body), content);
        if (answer.status() != expected) {
            throw new IllegalStateException(
                    method + " " + path + ": " + answer.status() + " " + content.toString(UTF_8));
        }
        return new Answer(answer.status(), answer.head(), content.toByteArray());
    }

    Answer get(String path) throws IOException {
        return send("GET", path, "", "", 200);
    }

    /** Sends a request with a long body, and returns the answer without its body. */
    Answer stream(String method, String path, long length, Body body, int expected) throws IOException {
        open();
        out.write(head(method, path, "application/octet-stream", length).getBytes(ISO_8859_1));
        body.writeTo(out);
        Answer answer = read(OutputStream.nullOutputStream());
        if (answer.status() != expected) {
            throw new IllegalStateException(method + " " + path + ": " + answer.status());
        }
        return answer;
    }

    /** Gets a long body. */
    void fetch(String path, OutputStream target) throws IOException {
        Answer answer = exchange(request("GET", path, "", ""), target);
        if (answer.status() != 200) {
            throw new IllegalStateException("GET " + path + ": " + answer.status());
        }
    }

    /**
     * Sends the bytes of a request.
     *
     * @param target takes the body
     * @return the answer without its body
     */
    Answer exchange(byte[] request, OutputStream target) throws IOException {
        open();
        out.write(request);
        return read(target);
    }

    private void open() throws IOException {
        if (socket == null) {
            socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.setTcpNoDelay(true);
            in = socket.getInputStream();
            out = socket.getOutputStream();
            from = 0;
            to = 0;
        }
    }

    private Answer read(OutputStream target) throws IOException {
        String head = readHead();
        var answer = new Answer(Integer.parseInt(head.substring(9, 12)), head, new byte[0]);
        String length = answer.header("Content-Length");
        if (answer.header("Transfer-Encoding").equalsIgnoreCase("chunked")) {
            for (long size = chunkSize(); size > 0; size = chunkSize()) {
                copy(size, target);
                readLine();
            }
            readLine();
        } else if (!length.isEmpty()) {
            copy(Long.parseLong(length), target);
        }
        if (answer.header("Connection").equalsIgnoreCase("close")) {
            close();
        }
        return answer;
    }

    private long chunkSize() throws IOException {
        return Long.parseLong(readLine(), 16);
    }

    private String readHead() throws IOException {
        var head = new StringBuilder();
        for (String line = readLine(); !line.isEmpty(); line = readLine()) {
            head.append(line).append("\r\n");
        }
        return head.toString();
    }

    private String readLine() throws IOException {
        var line = new StringBuilder();
        while (true) {
            for (int i = from; i < to; i++) {
                if (buffer[i] == '\n') {
                    line.append(new String(buffer, from, i - from, ISO_8859_1));
                    from = i + 1;
                    if (line.length() > 0 && line.charAt(line.length() - 1) == '\r') {
                        line.setLength(line.length() - 1);
                    }
                    return line.toString();
                }
            }
            line.append(new String(buffer, from, to - from, ISO_8859_1));
            fill();
        }
    }

    private void copy(long length, OutputStream target) throws IOException {
        long left = length;
        while (left > 0) {
            if (from == to) {
                fill();
            }
            int part = (int) Math.min(left, to - from);
            target.write(buffer, from, part);
            from += part;
            left -= part;
        }
    }

    private void fill() throws IOException {
        from = 0;
        to = Math.max(0, in.read(buffer));
        if (to == 0) {
            throw new EOFException("the server on port " + port + " closed the connection");
        }
    }

    @Override
    public void close() throws IOException {
        if (socket != null) {
            socket.close();
            socket = null;
        }
    }
}
