package io.swremu.platform.list;

import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Documents the header {@code Content-Range} of a list, see {@link OffsetPage#contentRange}. */
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@ApiResponse(
        responseCode = "200",
        headers =
                @Header(
                        name = "Content-Range",
                        description = "Offset, items of this page and items in all, such as 0-1/1.",
                        schema = @Schema(type = "string", example = "0-1/1")))
public @interface ContentRange {}
