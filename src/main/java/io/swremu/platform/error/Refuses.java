package io.swremu.platform.error;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The errors an operation answers with, beside those that every operation has, or those that a type of its parameters
 * refuses a value with; they appear in the OpenAPI document.
 */
@Target({ElementType.METHOD, ElementType.TYPE}) // a type may be another annotation
@Retention(RetentionPolicy.RUNTIME)
public @interface Refuses {
    /** The codes, in the order of the checks. */
    ErrorCode[] value();
}
