package io.swremu.platform.error;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/**
 * The error of the API gateway in front of the service: flat, with the request's id in it.
 *
 * @param message what was wrong, in the gateway's words
 * @param code such as {@code APIGW.0301}
 * @param requestId the value of {@code X-Request-Id}
 */
@JsonPropertyOrder({"error_msg", "error_code", "request_id"})
public record GatewayError(
        @JsonProperty("error_msg") String message,
        @JsonProperty("error_code") String code,
        @JsonProperty("request_id") String requestId) {

    /**
     * The refusal of credentials.
     *
     * @param reason what is wrong with them, without secrets
     */
    public static GatewayError authentication(String reason, String requestId) {
        return new GatewayError("Incorrect IAM authentication information: " + reason, "APIGW.0301", requestId);
    }
}
