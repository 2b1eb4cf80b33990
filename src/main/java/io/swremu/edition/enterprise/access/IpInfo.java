package io.swremu.edition.enterprise.access;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swremu.edition.enterprise.request.FreeText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An entry of an allow list.
 *
 * @param ip an address of IPv4, or a subnet such as {@code 192.168.1.0/24}
 * @param description absent: empty
 */
record IpInfo(
        @Schema(example = "192.168.1.0/24", pattern = Ipv4Range.PATTERN) @NotNull @Pattern(regexp = Ipv4Range.PATTERN)
        String ip,

        @Schema(example = "the office") @FreeText @Nullable String description) {}
