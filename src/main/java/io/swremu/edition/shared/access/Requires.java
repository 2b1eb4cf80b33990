package io.swremu.edition.shared.access;

import io.swremu.platform.error.ErrorCode;
import io.swremu.platform.web.InTransaction;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Stands at the parameter of a controller that takes the organization or the image repository that the path names, and says
 * which level the caller needs on it. The operation is not called without, and all it does belongs to one transaction.
 *
 * <p>A wrong name is refused first, then a body that cannot be read, then a missing level. Fields that a body lacks come
 * last, if its parameter has {@code @Valid @NotNull}.
 */
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
@InTransaction
public @interface Requires {
    /** The level on what the parameter takes. */
    Level value();

    /** For a repository: a level on its organization that will do instead. */
    Level orOnNamespace() default Level.MANAGE;

    /** For a repository: the code for a caller whose level is too low. */
    ErrorCode refusal() default ErrorCode.RESOURCE_FORBIDDEN;
}
