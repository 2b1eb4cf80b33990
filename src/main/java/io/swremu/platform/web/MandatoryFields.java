package io.swremu.platform.web;

import io.swremu.platform.error.ErrorCode;
import io.swremu.platform.error.SwrException;
import jakarta.validation.Validator;
import org.springframework.stereotype.Component;

/**
 * Checks that a body has its mandatory fields, for the operations that first look for something else that the path names.
 * All others say {@code @Valid @NotNull} at the body's parameter.
 */
@Component
public class MandatoryFields {
    private final Validator validator;

    MandatoryFields(Validator validator) {
        this.validator = validator;
    }

    /**
     * Checks the constraints of a body.
     *
     * @throws SwrException {@link ErrorCode#PARAMETER_MISSING} with the first field that is missing, as the API calls it
     */
    public void check(Record body) {
        MissingField.firstOf(validator.validate(body), body.getClass()).ifPresent(missing -> {
            throw ErrorCode.PARAMETER_MISSING.toException(missing);
        });
    }
}
