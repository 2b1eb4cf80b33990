package io.swremu.platform.web;

import io.swremu.platform.error.ErrorCode;
import io.swremu.platform.error.SwrException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.apache.commons.codec.DecoderException;
import org.apache.commons.codec.net.PercentCodec;
import org.apache.tomcat.util.http.fileupload.FileItemIterator;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.UploadContext;

/**
 * Parses forms into texts. They must be UTF-8. Other bytes are refused and not replaced, or the client would later find
 * another text than it sent.
 */
final class FormBody {
    private static final int MAX_PARTS = 32;

    private FormBody() {}

    /**
     * Reads {@code a=b&c=d}. If a name occurs twice, the first value counts.
     *
     * @throws SwrException {@link ErrorCode#FORM_INVALID} if it cannot be decoded
     */
    static Map<String, String> urlencoded(byte[] body) {
        try {
            var texts = new HashMap<String, String>();
            for (String pair : utf8(body).strip().split("&")) {
                int separator = pair.indexOf('=');
                String name = separator < 0 ? pair : pair.substring(0, separator);
                String value = separator < 0 ? "" : pair.substring(separator + 1);
                texts.putIfAbsent(decoded(name), decoded(value));
            }
            return texts;
        } catch (CharacterCodingException | DecoderException broken) {
            throw ErrorCode.FORM_INVALID.toException("");
        }
    }

    private static String decoded(String text) throws CharacterCodingException, DecoderException {
        return utf8(new PercentCodec(new byte[0], true).decode(text.getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * Reads the parts of a {@code multipart/form-data} body; those without a name are skipped.
     *
     * @throws SwrException {@link ErrorCode#FORM_INVALID} if it cannot be read or has more than {@value #MAX_PARTS} parts
     */
    static Map<String, String> multipart(byte[] body, String contentType) {
        var texts = new HashMap<String, String>();
        int parts = 0;
        try {
            FileItemIterator items = new FileUpload().getItemIterator(new Buffered(body, contentType));
            while (items.hasNext()) {
                FileItemStream item = items.next();
                parts++;
                try (InputStream content = item.openStream()) {
                    texts.put(item.getFieldName(), utf8(content.readAllBytes()));
                }
                if (parts > MAX_PARTS) {
                    break;
                }
            }
        } catch (IOException broken) {
            throw ErrorCode.FORM_INVALID.toException("");
        }
        if (parts == 0 || parts > MAX_PARTS) {
            throw ErrorCode.FORM_INVALID.toException("1 to " + MAX_PARTS + " parts");
        }
        return texts;
    }

    private static String utf8(byte[] octets) throws CharacterCodingException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(octets))
                .toString();
    }

    /** What the multipart parser needs to know of a body that has been read. */
    private record Buffered(byte[] body, String contentType) implements UploadContext {
        @Override
        public String getCharacterEncoding() {
            return StandardCharsets.UTF_8.name();
        }

        @Override
        public String getContentType() {
            return contentType;
        }

        @Override
        public long contentLength() {
            return body.length;
        }

        @Override
        public InputStream getInputStream() {
            return new ByteArrayInputStream(body);
        }
    }
}
