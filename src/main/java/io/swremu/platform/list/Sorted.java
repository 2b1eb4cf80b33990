package io.swremu.platform.list;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swremu.platform.error.ErrorCode;
import io.swremu.platform.error.Refuses;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Documents the direction of a list that can be sorted, see {@link ListParameters#order()}, and what it refuses. The
 * list's own method says which columns there are.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Parameter(
        name = "order_type",
        in = ParameterIn.QUERY,
        description = "Direction; counts with order_column only.",
        schema =
                @Schema(
                        type = "string",
                        allowableValues = {"asc", "desc"}))
@Refuses(ErrorCode.ORDER_INVALID)
public @interface Sorted {}
