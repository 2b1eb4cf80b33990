package io.swremu.platform.web;

import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpOutputMessage;
import org.springframework.util.FastByteArrayOutputStream;

/**
 * An answer that is sent with its length and by one write. A longer one than {@value #MAX_BYTES} bytes goes out in pieces,
 * as it is made.
 */
final class WholeAnswer extends OutputStream implements HttpOutputMessage {
    private static final int MAX_BYTES = 64 * 1024;

    private final HttpOutputMessage answer;
    private final FastByteArrayOutputStream start = new FastByteArrayOutputStream(1024);
    private @Nullable OutputStream pieces;

    WholeAnswer(HttpOutputMessage answer) {
        this.answer = answer;
    }

    @Override
    public HttpHeaders getHeaders() {
        return answer.getHeaders();
    }

    @Override
    public OutputStream getBody() {
        return this;
    }

    @Override
    public void write(int octet) throws IOException {
        write(new byte[] {(byte) octet}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        if (pieces == null && start.size() + length > MAX_BYTES) {
            pieces = answer.getBody();
            start.writeTo(pieces);
        }
        if (pieces == null) {
            start.write(bytes, offset, length);
        } else {
            pieces.write(bytes, offset, length);
        }
    }

    /** Sends what has not been sent yet. */
    void send() throws IOException {
        if (pieces == null) {
            answer.getHeaders().setContentLength(start.size());
            start.writeTo(answer.getBody());
        }
    }
}
