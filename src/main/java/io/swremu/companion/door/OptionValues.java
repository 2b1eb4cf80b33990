package io.swremu.companion.door;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** Reads the values of options from the records that hold them, under the names that the README has for them. */
final class OptionValues {
    private static final String MASKED = "***";
    private static final Pattern SECRET = Pattern.compile("(?:^|.*\\.)(?:token|password|secret-key)");
    private static final Pattern LOGIN_IN_ADDRESS = Pattern.compile("(?<=://)[^/@]*@");

    private final Map<String, String> values;

    OptionValues(Map<String, String> values) {
        this.values = values;
    }

    /** Adds the options of a record that is bound; those that are not set are left out. */
    void add(Record options) {
        var bound = Objects.requireNonNull(options.getClass().getAnnotation(ConfigurationProperties.class));
        add(bound.prefix().isEmpty() ? bound.value() : bound.prefix(), options);
    }

    private void add(String name, @Nullable Object value) {
        if (value instanceof Record record) {
            for (RecordComponent part : record.getClass().getRecordComponents()) {
                add(name + "." + dashed(part.getName()), valueOf(part, record));
            }
        } else if (value instanceof Collection<?> list && list.stream().anyMatch(Record.class::isInstance)) {
            int place = 0;
            for (Object item : list) {
                add(name + "[" + place++ + "]", item);
            }
        } else if (value instanceof Collection<?> list) {
            values.put(name, String.join(",", list.stream().map(String::valueOf).toList()));
        } else if (value instanceof Optional<?> maybe) {
            add(name, maybe.orElse(null));
        } else if (value instanceof Enum<?> constant) {
            values.put(name, constant.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        } else if (value != null) {
            values.put(name, shown(name, value.toString()));
        }
    }

    private static String shown(String name, String value) {
        return SECRET.matcher(name).matches()
                ? MASKED
                : LOGIN_IN_ADDRESS.matcher(value).replaceAll(MASKED + "@");
    }

    private static String dashed(String name) {
        return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    private static @Nullable Object valueOf(RecordComponent part, Record record) {
        try {
            part.getAccessor().setAccessible(true); // most of these records are known in their package only
            return part.getAccessor().invoke(record);
        } catch (IllegalAccessException | InvocationTargetException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
