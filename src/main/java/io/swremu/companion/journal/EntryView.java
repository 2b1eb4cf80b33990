package io.swremu.companion.journal;

import io.swremu.companion.api.JournalEntry;
import io.swremu.companion.api.JournalEntry.Message;
import io.swremu.companion.call.Call;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Makes of what was recorded what is shown: texts instead of bytes, and no secrets. */
final class EntryView {
    private static final double NANOS_PER_MILLI = 1e6;
    private static final int MAX_BYTES_OF_CHARACTER = 4;

    JournalEntry of(long number, Recorded entry) {
        Call call = entry.call();
        return new JournalEntry(
                number,
                entry.time(),
                entry.requestId(),
                call.surface(),
                call.operation(),
                entry.nearest(),
                call.account(),
                call.user(),
                call.method(),
                call.path(),
                entry.query() == null ? null : Masking.query(entry.query()),
                entry.status(),
                entry.nanos() / 1000 / (NANOS_PER_MILLI / 1000),
                entry.fault(),
                message(entry.sent()),
                message(entry.answered()));
    }

    private static Message message(Recorded.Half half) {
        var headers = new TreeMap<String, List<String>>();
        for (int i = 0; i < half.headers().size(); i += 2) {
            String name = half.headers().get(i).toLowerCase(Locale.ROOT);
            headers.computeIfAbsent(name, absent -> new ArrayList<>())
                    .add(Masking.header(name, half.headers().get(i + 1)));
        }
        Recorded.Body body = half.body();
        boolean truncated = body.size() > body.bytes().length;
        if (body.bytes().length == 0) {
            return new Message(headers, body.size(), null, null, truncated);
        }
        String text = text(body.bytes(), truncated);
        return text == null
                ? new Message(headers, body.size(), null, Base64.getEncoder().encodeToString(body.bytes()), truncated)
                : new Message(headers, body.size(), Masking.body(text), null, truncated);
    }

    /** The bytes as text; null if they are none. The last character may be cut off in the middle. */
    private static @Nullable String text(byte[] bytes, boolean truncated) {
        for (int less = 0; less < (truncated ? MAX_BYTES_OF_CHARACTER : 1) && less <= bytes.length; less++) {
            try {
                CharBuffer text =
                        StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, 0, bytes.length - less));
                return text.chars().anyMatch(EntryView::isBinary) ? null : text.toString();
            } catch (CharacterCodingException none) {
                // perhaps the last character is not whole
            }
        }
        return null;
    }

    private static boolean isBinary(int character) {
        return character < ' ' && character != '\n' && character != '\r' && character != '\t';
    }
}
