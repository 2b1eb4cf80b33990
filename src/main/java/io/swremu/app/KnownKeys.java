package io.swremu.app;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.jspecify.annotations.Nullable;

/** The names of the options, such as {@code swr.data-dir}, read from the records that hold their values. */
class KnownKeys {
    private final Set<String> keys = new TreeSet<>();

    /** Adds the options of a record that is bound below a prefix. */
    void add(String prefix, Class<?> type) {
        for (RecordComponent component : type.getRecordComponents()) {
            String key = prefix + "." + dashed(component.getName());
            Class<?> nested = recordIn(component.getGenericType());
            if (nested == null) {
                keys.add(key);
            } else {
                add(key, nested);
            }
        }
    }

    private static @Nullable Class<?> recordIn(Type type) {
        if (type instanceof ParameterizedType generic) {
            return recordIn(generic.getActualTypeArguments()[0]);
        }
        return type instanceof Class<?> candidate && candidate.isRecord() ? candidate : null;
    }

    private static String dashed(String name) {
        return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    /** Whether a key, in any of the spellings that bind, is an option's. */
    boolean contains(String key) {
        String plain = plain(key.replaceAll("\\[[^]]*]", ""), ".");
        return keys.stream().anyMatch(known -> plain(known, ".").equals(plain));
    }

    /** Whether an environment variable sets an option; its numbers are places in lists. */
    boolean containsVariable(String variable) {
        String plain = plain(variable.replaceAll("_\\d+(?=_|$)", ""), "_");
        return keys.stream()
                .anyMatch(known ->
                        variable(known).equals(plain) || dashedVariable(known).equals(plain));
    }

    /** The option whose name is nearest to a key. */
    Optional<String> nearestTo(String key) {
        String plain = key.replaceAll("\\[[^]]*]", "");
        return keys.stream().min(Comparator.comparing(known -> distance(known, plain)));
    }

    /** The variable whose name is nearest to another. */
    Optional<String> variableNearestTo(String variable) {
        return keys.stream()
                .map(KnownKeys::dashedVariable)
                .map(known -> known.toUpperCase(Locale.ROOT))
                .min(Comparator.comparing(known -> distance(known, variable)));
    }

    private static int distance(String one, String other) {
        return LevenshteinDistance.getDefaultInstance().apply(one, other);
    }

    private static String plain(String key, String separator) {
        String lower = key.toLowerCase(Locale.ROOT);
        return separator.equals(".") ? lower.replace("-", "").replace("_", "") : lower;
    }

    private static String variable(String key) {
        return key.replace("-", "").replace('.', '_');
    }

    private static String dashedVariable(String key) {
        return key.replace('-', '_').replace('.', '_');
    }
}
