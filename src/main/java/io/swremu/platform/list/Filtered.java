package io.swremu.platform.list;

import io.swremu.platform.error.ErrorCode;
import io.swremu.platform.error.Refuses;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks an operation whose query may also say everything in {@code filter=key::value|key::value}. Its {@link FromQuery}
 * arguments are read from there, see {@link ListParameters#withFilter}.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Refuses(ErrorCode.FILTER_INVALID)
public @interface Filtered {
    /** The description of {@code filter} in the OpenAPI document. */
    String value() default "Any of these parameters as key::value|key::value, such as limit::10|offset::0.";

    /** A mandatory key whose plain value counts although there is a filter; empty if there is none. */
    String mandatory() default "";
}
