package io.swremu.companion.seed;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Refuses records in which something is null that must not be: every component that is not marked as nullable. */
final class MandatoryValues {
    private MandatoryValues() {}

    /** Checks a record with all records in it. */
    static void check(Record value, SeedPath path) {
        for (RecordComponent component : value.getClass().getRecordComponents()) {
            SeedPath place = path.key(keyOf(component));
            Object part = read(component, value);
            if (part == null && !component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                throw new SeedRefusedException(path, "the key '" + keyOf(component) + "' is missing");
            }
            if (part instanceof Record nested) {
                check(nested, place);
            } else if (part instanceof List<?> list) {
                for (int i = 0; i < list.size(); i++) {
                    if (list.get(i) instanceof Record item) {
                        check(item, path.item(keyOf(component), i));
                    }
                }
            }
        }
    }

    /** The key in a document. */
    static String keyOf(RecordComponent component) {
        return component.getName().replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    }

    private static @Nullable Object read(RecordComponent component, Record of) {
        try {
            return component.getAccessor().invoke(of);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
