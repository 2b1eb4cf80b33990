package io.swremu.platform.web;

import io.swremu.platform.error.ErrorCode;
import io.swremu.platform.error.SwrException;
import jakarta.validation.Validator;
import org.springframework.stereotype.Component;

/**
 * Checks that a body has its mandatory fields, for the operations that must look something up first: what the path names is
 * refused before the body. Where the granted argument is all there is to look up, {@code @Valid @NotNull} does it.
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
