package io.swremu.companion.seed;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import tools.jackson.core.JsonGenerator;

/**
 * The text of a seed: YAML, of which JSON is a part. It is read as a stream of tokens, so a large one takes little memory. Lines
 * and columns are found by reading it once more, when something is wrong with it.
 *
 * <p>Scalars are what they are in JSON: {@code true}, {@code 12}, {@code 1.5}, {@code null}; all else is text, also
 * {@code yes} and {@code 010}. There are no anchors, aliases and tags, so a small text cannot become a large one.
 *
 * @param name of the file, or of what else it came from
 */
record SeedText(String name, String text) {
    /** The largest document, in bytes. */
    static final int MAX_BYTES = 16 << 20;

    private static final int MAX_DEPTH = 32;
    private static final Pattern INTEGER = Pattern.compile("[-+]?(?:0|[1-9][0-9]{0,17})");
    private static final Pattern DECIMAL = Pattern.compile("[-+]?[0-9]+\\.[0-9]+(?:[eE][-+]?[0-9]+)?");
    private static final Pattern ESCAPED_SLASH = Pattern.compile("(?<!\\\\)((?:\\\\\\\\)*)\\\\/");
    private static final Set<String> NULLS = Set.of("", "~", "null");

    /** Where JSON differs from YAML: there a tab may stand between its parts, and a slash may be escaped. */
    SeedText {
        if (text.stripLeading().startsWith("{")) {
            text = ESCAPED_SLASH.matcher(text.replace('\t', ' ')).replaceAll("$1/");
        }
    }

    /** Line and column of a path, or of what of it is there: {@code seed.yaml, line 3, column 7}. */
    String place(SeedPath path) {
        var search = new Search(path.steps());
        walk(search);
        return name + place(search.found());
    }

    private static String place(@Nullable Mark mark) {
        return mark == null ? "" : ", line " + (mark.getLine() + 1) + ", column " + (mark.getColumn() + 1);
    }

    /**
     * Writes the document as tokens of JSON.
     *
     * @throws SeedRefusedException if it is no YAML, or has what no seed has
     */
    void writeTo(JsonGenerator target) {
        walk(new Tokens(target));
    }

    /** What is done with the parts of a document. */
    private interface Visitor {
        void begin(CollectionStartEvent event, List<Object> path);

        void end(Event event);

        void key(String key, Mark mark, List<Object> path);

        void value(ScalarEvent event, List<Object> path);
    }

    private void walk(Visitor visitor) {
        var options = new LoaderOptions();
        options.setCodePointLimit(MAX_BYTES);
        try {
            Iterator<Event> events =
                    new Yaml(options).parse(new StringReader(text)).iterator();
            boolean begun = false;
            while (events.hasNext()) {
                Event event = events.next();
                if (event instanceof DocumentStartEvent && begun) {
                    throw refused("a file holds one document", event.getStartMark());
                }
                begun |= event instanceof DocumentStartEvent;
                if (event instanceof NodeEvent) {
                    node(event, events, new ArrayList<>(), visitor);
                }
            }
        } catch (MarkedYAMLException broken) {
            throw refused(
                    "this is no YAML: "
                            + Optional.ofNullable(broken.getProblem()).orElse("it cannot be read"),
                    broken.getProblemMark());
        } catch (YAMLException broken) {
            throw refused(
                    "this is no YAML: "
                            + String.valueOf(broken.getMessage())
                                    .lines()
                                    .findFirst()
                                    .orElse(""),
                    null);
        }
    }

    private void node(Event event, Iterator<Event> events, List<Object> path, Visitor visitor) {
        if (event instanceof AliasEvent || ((NodeEvent) event).getAnchor() != null) {
            throw refused("anchors and aliases are not taken", event.getStartMark());
        }
        if (event instanceof ScalarEvent scalar) {
            visitor.value(scalar, path);
            return;
        }
        if (path.size() >= MAX_DEPTH) {
            throw refused("nested too deep", event.getStartMark());
        }
        visitor.begin((CollectionStartEvent) event, path);
        boolean mapping = event instanceof MappingStartEvent;
        var keys = new HashSet<String>();
        int index = 0;
        Event next = events.next();
        while (next instanceof NodeEvent) {
            Object step = index++;
            if (mapping) {
                step = key(next, keys, path, visitor);
                next = events.next();
            }
            path.add(step);
            node(next, events, path, visitor);
            path.remove(path.size() - 1);
            next = events.next();
        }
        visitor.end(event);
    }

    private String key(Event event, Set<String> before, List<Object> path, Visitor visitor) {
        if (!(event instanceof ScalarEvent scalar) || scalar.getAnchor() != null) {
            throw refused("a key must be a text", event.getStartMark());
        }
        if (!before.add(scalar.getValue())) {
            throw refused("the key '" + scalar.getValue() + "' is there twice", event.getStartMark());
        }
        visitor.key(scalar.getValue(), event.getStartMark(), path);
        return scalar.getValue();
    }

    private SeedRefusedException refused(String reason, @Nullable Mark mark) {
        return new SeedRefusedException(SeedPath.ROOT, name + place(mark) + ": " + reason);
    }

    /** Finds the key of the last step, or the item, or what is nearest to it. */
    private static final class Search implements Visitor {
        private final List<Object> wanted;
        private @Nullable Mark found;
        private int depth = -1;

        Search(List<Object> wanted) {
            this.wanted = wanted;
        }

        @Nullable
        Mark found() {
            return found;
        }

        private void see(List<Object> path, Mark mark) {
            if (path.size() > depth && path.size() <= wanted.size() && path.equals(wanted.subList(0, path.size()))) {
                found = mark;
                depth = path.size();
            }
        }

        @Override
        public void begin(CollectionStartEvent event, List<Object> path) {
            see(path, event.getStartMark());
        }

        @Override
        public void end(Event event) {}

        @Override
        public void key(String key, Mark mark, List<Object> path) {
            var whole = new ArrayList<>(path);
            whole.add(key);
            see(whole, mark);
        }

        @Override
        public void value(ScalarEvent event, List<Object> path) {
            see(path, event.getStartMark());
        }
    }

    private record Tokens(JsonGenerator target) implements Visitor {
        @Override
        public void begin(CollectionStartEvent event, List<Object> path) {
            if (event instanceof MappingStartEvent) {
                target.writeStartObject();
            } else {
                target.writeStartArray();
            }
        }

        @Override
        public void end(Event event) {
            if (event instanceof MappingStartEvent) {
                target.writeEndObject();
            } else {
                target.writeEndArray();
            }
        }

        @Override
        public void key(String key, Mark mark, List<Object> path) {
            target.writeName(key);
        }

        @Override
        public void value(ScalarEvent event, List<Object> path) {
            String text = event.getValue();
            if (!event.isPlain()) {
                target.writeString(text);
            } else if (NULLS.contains(text)) {
                target.writeNull();
            } else if (text.equals("true") || text.equals("false")) {
                target.writeBoolean(text.equals("true"));
            } else if (INTEGER.matcher(text).matches()) {
                target.writeNumber(Long.parseLong(text));
            } else if (DECIMAL.matcher(text).matches()) {
                target.writeNumber(Double.parseDouble(text));
            } else {
                target.writeString(text);
            }
        }
    }
}
