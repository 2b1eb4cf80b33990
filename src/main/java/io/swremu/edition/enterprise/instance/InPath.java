package io.swremu.edition.enterprise.instance;

import io.swremu.platform.web.InTransaction;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Stands at the parameter of a controller that takes what the path names: the {@link GrantedProject}, the
 * {@link GrantedInstance}, or something in an instance. The operation is not called if that is not there or not the
 * caller's, and all it does belongs to one transaction.
 */
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
@InTransaction
public @interface InPath {
    /** Whether the operation needs an instance that is running. */
    boolean running() default true;
}
