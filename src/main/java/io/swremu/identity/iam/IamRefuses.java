package io.swremu.identity.iam;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.http.HttpStatus;

/** The statuses an operation of IAM refuses with, beside those that each has; they appear in the OpenAPI document. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface IamRefuses {
    /** The statuses. */
    HttpStatus[] value();
}
