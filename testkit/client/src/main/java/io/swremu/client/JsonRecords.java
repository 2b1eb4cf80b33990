package io.swremu.client;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Turns records into what {@link JsonWriter} writes, and what {@link JsonReader} has read into records. On the wire names
 * are in snake_case, times and durations in ISO 8601, constants of enums by their names in lower case. What is absent or null
 * becomes null, an empty {@link Optional} or collection; members that a record does not have are skipped, so that a client
 * understands newer servers.
 */
final class JsonRecords {
    private JsonRecords() {}

    /** What stands for a value: maps, lists and plain values; components that are null are left out. */
    static @Nullable Object toJson(@Nullable Object value) {
        if (value instanceof Record fields) {
            return fields(fields);
        } else if (value instanceof Optional<?> optional) {
            return toJson(optional.orElse(null));
        } else if (value instanceof Map<?, ?> map) {
            var members = new LinkedHashMap<String, @Nullable Object>();
            map.forEach((name, member) -> members.put(String.valueOf(toJson(name)), toJson(member)));
            return members;
        } else if (value instanceof Collection<?> elements) {
            return elements.stream().map(JsonRecords::toJson).toList();
        } else if (value instanceof Enum<?> constant) {
            return constant.name().toLowerCase(Locale.ROOT);
        }
        return value;
    }

    private static Map<String, @Nullable Object> fields(Record fields) {
        var members = new LinkedHashMap<String, @Nullable Object>();
        for (RecordComponent component : fields.getClass().getRecordComponents()) {
            Object member = toJson(call(component, fields));
            if (member != null) {
                members.put(wireName(component), member);
            }
        }
        return members;
    }

    private static @Nullable Object call(RecordComponent component, Record fields) {
        try {
            return component.getAccessor().invoke(fields);
        } catch (ReflectiveOperationException failure) {
            throw new IllegalStateException(component + " cannot be read", failure);
        }
    }

    /**
     * The value of a type that stands in JSON.
     *
     * @throws IllegalArgumentException if it is not of this type
     */
    static @Nullable Object fromJson(@Nullable Object json, Type type) {
        if (type instanceof ParameterizedType generic) {
            return ofGeneric(json, generic);
        }
        if (!(type instanceof Class<?> wanted)) {
            throw new IllegalArgumentException("The client knows no values of " + type);
        }
        return json == null ? absent(wanted) : present(json, wanted);
    }

    /** What a type has for nothing: what cannot be null is nought. */
    private static @Nullable Object absent(Class<?> type) {
        if (type == boolean.class) {
            return false;
        }
        return type.isPrimitive() ? number(BigDecimal.ZERO, type) : null;
    }

    private static Object ofGeneric(@Nullable Object json, ParameterizedType type) {
        Type[] arguments = type.getActualTypeArguments();
        if (type.getRawType() == Optional.class) {
            return Optional.ofNullable(fromJson(json, arguments[0]));
        } else if (type.getRawType() == Map.class) {
            var map = new LinkedHashMap<@Nullable Object, @Nullable Object>();
            members(json == null ? Map.of() : json)
                    .forEach((name, member) -> map.put(fromJson(name, arguments[0]), fromJson(member, arguments[1])));
            return map;
        }
        Stream<@Nullable Object> elements =
                (json == null ? List.<Object>of() : list(json)).stream().map(each -> fromJson(each, arguments[0]));
        return type.getRawType() == Set.class
                ? elements.collect(LinkedHashSet::new, Set::add, Set::addAll)
                : elements.toList();
    }

    private static Object present(Object json, Class<?> type) {
        if (type == Object.class || type == String.class && json instanceof String) {
            return json;
        } else if (type.isRecord()) {
            return fill(members(json), type);
        } else if (json instanceof Boolean flag && (type == boolean.class || type == Boolean.class)) {
            return flag;
        } else if (json instanceof BigDecimal number) {
            return number(number, type);
        }
        String text = json.toString();
        if (type.isEnum()) {
            return Arrays.stream((Enum<?>[]) type.getEnumConstants())
                    .filter(constant -> constant.name().equalsIgnoreCase(text))
                    .findFirst()
                    .orElseThrow(() -> refused(json, type));
        } else if (type == Instant.class) {
            return Instant.parse(text);
        } else if (type == Duration.class) {
            return Duration.parse(text);
        } else if (type == URI.class) {
            return URI.create(text);
        }
        throw refused(json, type);
    }

    private static Object number(BigDecimal number, Class<?> type) {
        if (type == int.class || type == Integer.class) {
            return number.intValueExact();
        } else if (type == long.class || type == Long.class) {
            return number.longValueExact();
        } else if (type == double.class || type == Double.class) {
            return number.doubleValue();
        } else if (type == BigDecimal.class || type == Number.class) {
            return number;
        }
        throw refused(number, type);
    }

    private static Object fill(Map<?, ?> members, Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = Arrays.stream(components)
                .map(component -> fromJson(members.get(wireName(component)), component.getGenericType()))
                .toArray();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return type.getConstructor(types).newInstance(values);
        } catch (InvocationTargetException refusal) {
            throw new IllegalArgumentException("No " + type.getSimpleName() + ": " + refusal.getCause(), refusal);
        } catch (ReflectiveOperationException failure) {
            throw new IllegalStateException(type + " cannot be made", failure);
        }
    }

    private static Map<?, ?> members(Object json) {
        if (json instanceof Map<?, ?> members) {
            return members;
        }
        throw refused(json, Map.class);
    }

    private static List<?> list(Object json) {
        if (json instanceof List<?> elements) {
            return elements;
        }
        throw refused(json, List.class);
    }

    private static IllegalArgumentException refused(Object json, Class<?> type) {
        return new IllegalArgumentException("The answer has " + json + " where a " + type.getSimpleName() + " belongs");
    }

    private static String wireName(RecordComponent component) {
        return component.getName().replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
    }
}
