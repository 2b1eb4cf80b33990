package io.swremu.edition.enterprise.request;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A text without rules of its own: at most 255 characters, and no NUL, which databases cannot store. It may be absent. */
@Size(max = FreeText.MAX_LENGTH)
@Pattern(regexp = "[^\\x00]*")
@Constraint(validatedBy = {})
@Target({ElementType.FIELD, ElementType.TYPE_USE, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
public @interface FreeText {
    /** The most characters. */
    int MAX_LENGTH = 255;

    /** Nobody reads it: the answer names the field. */
    String message() default "";

    /** As the specification wants. */
    Class<?>[] groups() default {};

    /** As the specification wants. */
    Class<? extends Payload>[] payload() default {};
}
