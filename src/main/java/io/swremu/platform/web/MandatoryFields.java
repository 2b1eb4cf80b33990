package io.swremu.platform.web;

import io.swremu.platform.error.ErrorCode;
import io.swremu.platform.error.SwrException;
import jakarta.validation.Validator;
import org.springframework.stereotype.Component;

/**
 * Checks that a body has its mandatory fields, for operations that look up more than their arguments before: what the path
 * names comes before the body. All others mark the body {@code @Valid @NotNull}.
 */
@Component
public class MandatoryFields {
    private final Validator validator;

    MandatoryFields(Validator validator) {
        this.validator = validator;
    }

    /**
     * Refuses a body that lacks a field.
     *
     * @throws SwrException {@link ErrorCode#PARAMETER_MISSING} with the name of the first one, as the API calls it
     */
    public void check(Record body) {
        MissingField.first(validator.validate(body).stream(), body.getClass()).ifPresent(name -> {
            throw ErrorCode.PARAMETER_MISSING.toException(name);
        });
    }
}
