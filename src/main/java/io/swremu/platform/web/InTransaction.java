package io.swremu.platform.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks an annotation of controller parameters whose value is read from the database, in the same transaction in which the
 * operation then works. The parameter's resolver returns a {@link java.util.function.Supplier} of the value, which is asked
 * once all other arguments are there.
 */
@Target(ElementType.ANNOTATION_TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface InTransaction {}
