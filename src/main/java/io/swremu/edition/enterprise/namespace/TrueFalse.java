package io.swremu.edition.enterprise.namespace;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swremu.platform.error.ErrorCode;

/** A yes or no that is a text on the wire, {@code "true"} or {@code "false"}; clients may send a boolean. */
@Schema(
        implementation = String.class,
        example = "true",
        allowableValues = {"true", "false"})
public record TrueFalse(boolean value) {

    /**
     * Reads a value of JSON.
     *
     * @throws io.swremu.platform.error.SwrException {@link ErrorCode#PARAMETER_INVALID} if it is neither
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static TrueFalse of(Object sent) {
        return switch (sent.toString()) {
            case "true" -> new TrueFalse(true);
            case "false" -> new TrueFalse(false);
            default -> throw ErrorCode.PARAMETER_INVALID.toException("metadata");
        };
    }

    /** The text. */
    @JsonValue
    @Override
    public String toString() {
        return Boolean.toString(value);
    }
}
