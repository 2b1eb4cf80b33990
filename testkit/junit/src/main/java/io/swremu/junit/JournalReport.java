package io.swremu.junit;

import io.swremu.companion.api.JournalEntry;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Shows in plain text what a failed test has sent to the emulator. */
final class JournalReport {
    private static final int MAX_BODY = 500;

    private JournalReport() {}

    static String of(String test, List<JournalEntry> entries) {
        return entries.isEmpty()
                ? "The SWR emulator got no request from " + test
                : entries.stream()
                        .map(JournalReport::line)
                        .collect(Collectors.joining("\n", "The SWR emulator got from " + test + ":\n", ""));
    }

    private static String line(JournalEntry entry) {
        var line = new StringBuilder(String.format(
                Locale.ROOT,
                "%s %s %s%s -> %d in %.1f ms, %s",
                entry.time(),
                entry.method(),
                entry.path(),
                entry.query() == null ? "" : "?" + entry.query(),
                entry.status(),
                entry.durationMs(),
                entry.operation()));
        if (entry.fault() != null) {
            line.append(", by the fault ").append(entry.fault());
        }
        if (entry.nearest() != null) {
            line.append("\n    nearest: ").append(entry.nearest());
        }
        append(line, "sent", entry.request());
        if (entry.status() >= 400) {
            append(line, "answer", entry.answer());
        }
        return line.toString();
    }

    private static void append(StringBuilder line, String name, JournalEntry.Message message) {
        String text = message.text();
        if (text != null && !text.isBlank()) {
            line.append("\n    ").append(name).append(": ").append(text, 0, Math.min(MAX_BODY, text.length()));
        }
    }
}
