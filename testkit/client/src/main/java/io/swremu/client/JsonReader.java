package io.swremu.client;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON into maps, lists, texts, {@link BigDecimal} and booleans. The kit has a reader of its own because a library
 * would come onto its users' class path, and could meet another version of itself there.
 */
final class JsonReader {
    private static final int MAX_DEPTH = 200;

    private final String text;
    private int position;
    private int depth;

    private JsonReader(String text) {
        this.text = text;
    }

    /**
     * Reads one value.
     *
     * @throws IllegalArgumentException if the text is not JSON
     */
    static @Nullable Object read(String text) {
        var reader = new JsonReader(text);
        Object value = reader.value();
        reader.skipBlanks();
        if (reader.position < text.length()) {
            throw reader.refused("the end");
        }
        return value;
    }

    private @Nullable Object value() {
        skipBlanks();
        return switch (current()) {
            case '{' -> object();
            case '[' -> list();
            case '"' -> string();
            case 't' -> word("true", true);
            case 'f' -> word("false", false);
            case 'n' -> word("null", null);
            default -> number();
        };
    }

    private Map<String, @Nullable Object> object() {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        open();
        if (!skip('}')) {
            do {
                skipBlanks();
                String name = string();
                expect(':');
                members.put(name, value());
            } while (skip(','));
            expect('}');
        }
        depth--;
        return members;
    }

    private List<@Nullable Object> list() {
        List<@Nullable Object> elements = new ArrayList<>();
        open();
        if (!skip(']')) {
            do {
                elements.add(value());
            } while (skip(','));
            expect(']');
        }
        depth--;
        return elements;
    }

    private void open() {
        position++;
        if (++depth > MAX_DEPTH) {
            throw refused("at most " + MAX_DEPTH + " values one inside the other");
        }
    }

    private String string() {
        if (current() != '"') {
            throw refused("a text");
        }
        position++;
        var value = new StringBuilder();
        while (current() != '"') {
            char next = text.charAt(position++);
            value.append(next == '\\' ? escaped() : next);
        }
        position++;
        return value.toString();
    }

    private char escaped() {
        char next = current();
        position++;
        return switch (next) {
            case '"', '\\', '/' -> next;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> unicode();
            default -> throw refused("an escaped character");
        };
    }

    private char unicode() {
        if (position + 4 > text.length()) {
            throw refused("four hexadecimal digits");
        }
        position += 4;
        return (char) Integer.parseInt(text, position - 4, position, 16);
    }

    private BigDecimal number() {
        int begin = position;
        while (position < text.length() && "+-.eE0123456789".indexOf(text.charAt(position)) >= 0) {
            position++;
        }
        try {
            return new BigDecimal(text.substring(begin, position));
        } catch (NumberFormatException failure) {
            throw refused("a value");
        }
    }

    private <T extends @Nullable Object> T word(String word, T value) {
        if (!text.startsWith(word, position)) {
            throw refused(word);
        }
        position += word.length();
        return value;
    }

    private boolean skip(char wanted) {
        skipBlanks();
        boolean found = current() == wanted;
        if (found) {
            position++;
        }
        return found;
    }

    private void expect(char wanted) {
        if (!skip(wanted)) {
            throw refused("'" + wanted + "'");
        }
    }

    private void skipBlanks() {
        while (position < text.length() && " \t\r\n".indexOf(text.charAt(position)) >= 0) {
            position++;
        }
    }

    private char current() {
        if (position >= text.length()) {
            throw refused("more");
        }
        return text.charAt(position);
    }

    private IllegalArgumentException refused(String expected) {
        return new IllegalArgumentException("No JSON: expected " + expected + " at character " + position);
    }
}
