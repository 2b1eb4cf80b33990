package io.swremu.edition.enterprise.domain;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swremu.edition.enterprise.request.FreeText;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * Body of AddDomainName.
 *
 * @param domainName at least two labels; the first may be {@code *}, which stands for any one label
 * @param certificateId any text: there is no certificate service here
 */
@Schema(name = "AddDomainNameRequestBody")
public record DomainNameRequest(
        @Schema(
                example = "images.example.test",
                maxLength = DomainNameRequest.MAX_NAME,
                pattern = DomainNameRequest.PATTERN)
        @JsonProperty("domain_name")
        @NotNull
        @Size(max = DomainNameRequest.MAX_NAME)
        @Pattern(regexp = DomainNameRequest.PATTERN)
        String domainName,

        @Schema(example = "scs1554192131150", minLength = 1, maxLength = FreeText.MAX_LENGTH)
        @JsonProperty("certificate_id")
        @NotEmpty
        @FreeText
        String certificateId) {
    /** The longest name, in characters. */
    public static final int MAX_NAME = 100;

    private static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";

    /** What a name looks like. */
    public static final String PATTERN = "^(?:\\*|" + LABEL + ")(?:\\." + LABEL + ")+$";
}
