package io.swremu.platform.error;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;

/**
 * The error envelope of SWR: the older {@code errors} array, which the Terraform provider reads, and the newer flat
 * keys, which the SDKs read, in one body, as the service's pages show it since 2025.
 *
 * @param errors exactly one element
 * @param errorCode never empty: an SDK fails on null
 * @param errorMsg never empty, for the same reason
 * @param details exactly one element
 */
@JsonPropertyOrder({"errors", "error_code", "error_msg", "details"})
public record ErrorResponse(
        List<Error> errors,
        @JsonProperty("error_code") String errorCode,
        @JsonProperty("error_msg") String errorMsg,
        List<Detail> details) {

    /**
     * The envelope for a code.
     *
     * @param detail what is wrong in this request; may be empty
     */
    public static ErrorResponse of(ErrorCode code, String detail) {
        return new ErrorResponse(
                List.of(new Error(code.code(), code.message(), detail)),
                code.code(),
                code.message(),
                List.of(new Detail(code.code(), detail)));
    }

    /** The error in the older form. */
    public record Error(String errorCode, String errorMessage, String detail) {}

    /** The error's detail in the newer form. */
    public record Detail(
            @JsonProperty("error_code") String errorCode,
            @JsonProperty("error_msg") String errorMsg) {}
}
