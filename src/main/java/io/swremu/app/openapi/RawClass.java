package io.swremu.app.openapi;

import com.fasterxml.jackson.core.type.ResolvedType;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/** The class of a type that is converted: the library hands over plain classes, and its own types for what is inside. */
final class RawClass {
    private RawClass() {}

    static @Nullable Class<?> of(Type type) {
        return type instanceof ResolvedType inside
                ? inside.getRawClass()
                : type instanceof Class<?> plain ? plain : null;
    }
}
