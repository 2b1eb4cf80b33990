package io.swremu.registry;

import jakarta.servlet.http.HttpServletRequest;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * The body of a request. Marks failures to read it, so that they are not taken for failures of the store that it goes
 * to.
 */
final class RequestContent extends FilterInputStream {

    private RequestContent(InputStream body) {
        super(body);
    }

    static InputStream of(HttpServletRequest request) throws IOException {
        return new RequestContent(request.getInputStream());
    }

    @Override
    public int read() throws IOException {
        try {
            return super.read();
        } catch (IOException broken) {
            throw new CutOffException(broken);
        }
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        try {
            return super.read(buffer, offset, length);
        } catch (IOException broken) {
            throw new CutOffException(broken);
        }
    }

    /** The body ended early. */
    static final class CutOffException extends IOException {
        CutOffException(IOException cause) {
            super("the content ended early", cause);
        }
    }
}
