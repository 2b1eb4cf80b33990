package io.swremu.edition.enterprise.credential;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** Body of CreateInstanceLtCredential. */
@Schema(name = "CreateLongTermCredentialRequestBody")
public record CredentialRequest(
        @Schema(
                example = "build-machine",
                minLength = 1,
                maxLength = CredentialRequest.MAX_NAME,
                pattern = CredentialRequest.PATTERN)
        @NotNull
        @Size(min = 1, max = CredentialRequest.MAX_NAME)
        @Pattern(regexp = CredentialRequest.PATTERN)
        String name) {
    /** The longest name, in characters. */
    public static final int MAX_NAME = 64;

    /** What a name looks like. */
    public static final String PATTERN = "^[a-z0-9]+(?:[._-][a-z0-9]+)*$";
}
