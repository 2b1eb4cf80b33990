package io.swremu.platform.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks an annotation of controller parameters whose value comes from the database, and must still hold when the operation
 * changes something: one transaction covers both. The parameter's resolver returns a {@link java.util.function.Supplier} of
 * the value, which is asked once all other arguments are there.
 */
@Target(ElementType.ANNOTATION_TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface InTransaction {}
