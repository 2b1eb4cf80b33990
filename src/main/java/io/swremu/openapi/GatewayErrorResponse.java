package io.swremu.openapi;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * The error envelope of the API gateway, for the OpenAPI document: the gateway checks the credentials before the service
 * sees the request, and answers in a form of its own.
 */
@JsonPropertyOrder({"error_msg", "error_code", "request_id"})
record GatewayErrorResponse(
        @JsonProperty("error_msg") String message,

        @Schema(example = CODE) @JsonProperty("error_code") String code,

        @JsonProperty("request_id") String requestId) {

    /** The code for credentials that are absent or refused. */
    static final String CODE = "APIGW.0301";

    private static final String MESSAGE = "Incorrect IAM authentication information";

    /** What a request without a token is told. */
    static GatewayErrorResponse example() {
        return new GatewayErrorResponse(MESSAGE + ": x-auth-token not found", CODE, "b2a9f9a4a1d34f7cb7f2a7a3a5b0f6de");
    }
}
