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
 * Documents a list that is read from an offset, see {@link ListParameters#page()}: its parameters, the header that tells
 * how many there are, and the errors. The numbers are texts, as the SDKs have them.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Parameter(
        name = "limit",
        in = ParameterIn.QUERY,
        description = "Items of the page. More than 1000 are taken as 1000.",
        schema = @Schema(type = "string", pattern = "^0*[1-9][0-9]*$", maxLength = 40, defaultValue = "100"))
@Parameter(
        name = "offset",
        in = ParameterIn.QUERY,
        description = "Items before the page.",
        schema = @Schema(type = "string", pattern = "^[0-9]+$", maxLength = 40, defaultValue = "0"))
@ContentRange
@Refuses({ErrorCode.PAGE_SIZE_INVALID, ErrorCode.PARAMETER_INVALID, ErrorCode.FILTER_INVALID})
public @interface OffsetPaging {}
