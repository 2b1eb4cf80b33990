package io.swremu.app;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Comparator;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.jspecify.annotations.Nullable;

/**
 * The names of the options, such as {@code swr.data-dir} and {@code SWR_DATA_DIR}, read from the records that hold their
 * values. Every place in a list stands as the first, as in {@code swr.iam.accounts[0].name}.
 */
public class OptionNames {
    private static final Pattern INDEX = Pattern.compile("(?<=\\[)\\d+(?=])");
    private static final Pattern INDEX_OF_VARIABLE = Pattern.compile("(?<=_)\\d+(?=_|$)");

    private final Set<String> keys = new TreeSet<>();
    private final Set<String> variables = new TreeSet<>();

    /** Adds the options of a record that is bound below a prefix. */
    void add(String prefix, Class<?> type) {
        for (RecordComponent component : type.getRecordComponents()) {
            addValue(prefix + "." + dashed(component.getName()), component.getGenericType());
        }
    }

    private void addValue(String key, Type type) {
        if (type instanceof Class<?> record && record.isRecord()) {
            add(key, record);
            return;
        }
        @Nullable Type element = type instanceof ParameterizedType list ? list.getActualTypeArguments()[0] : null;
        if (element != null) {
            addValue(key + "[0]", element);
        }
        if (!(element instanceof Class<?> record && record.isRecord())) {
            keys.add(key);
            variables.add(variable(key));
        }
    }

    /** The option's name as the record's field has it: {@code dataDir} is {@code data-dir}. */
    private static String dashed(String name) {
        return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    /** The environment variable of an option, with {@code _} for a hyphen: {@code swr.data-dir} is {@code SWR_DATA_DIR}. */
    public static String variable(String key) {
        return key.replace("[0]", "_0").replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT);
    }

    /** Whether a key, in any of the spellings that Spring takes, is an option's. */
    boolean contains(String key) {
        String plain = plain(key);
        return keys.stream().anyMatch(known -> plain(known).equals(plain));
    }

    private static String plain(String key) {
        return INDEX.matcher(key).replaceAll("0").toLowerCase(Locale.ROOT).replaceAll("[-_]", "");
    }

    /** Whether an environment variable, with or without {@code _} for a hyphen, is an option's. */
    boolean containsVariable(String variable) {
        String first = INDEX_OF_VARIABLE.matcher(variable).replaceAll("0");
        return keys.stream()
                .anyMatch(key -> variable(key).equals(first)
                        || variable(key.replace("-", "")).equals(first));
    }

    /** The option whose name is nearest to a key, at the same places in lists. */
    String nearestTo(String key) {
        return nearest(keys, key, INDEX);
    }

    /** The variable whose name is nearest to another, at the same places in lists. */
    String nearestToVariable(String variable) {
        return nearest(variables, variable, INDEX_OF_VARIABLE);
    }

    private static String nearest(Set<String> known, String name, Pattern index) {
        Iterator<String> places =
                index.matcher(name).results().map(MatchResult::group).iterator();
        String nearest = known.stream()
                .min(Comparator.comparing(candidate -> distance(candidate, name)))
                .orElseThrow();
        return index.matcher(nearest).replaceAll(zero -> places.hasNext() ? places.next() : "0");
    }

    /** How many characters differ, places in lists not counted. */
    static int distance(String one, String other) {
        return LevenshteinDistance.getDefaultInstance().apply(withoutPlaces(one), withoutPlaces(other));
    }

    private static String withoutPlaces(String name) {
        return name.replaceAll("\\[\\d+]|_\\d+(?=_|$)", "");
    }
}
