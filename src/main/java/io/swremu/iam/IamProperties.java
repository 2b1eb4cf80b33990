package io.swremu.iam;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Who everybody is, and where.
 *
 * @param region the region of every caller
 * @param account name of the account and of its user
 */
@Validated
@ConfigurationProperties("swr")
record IamProperties(
        @DefaultValue("cn-north-4") @NotBlank String region,
        @DefaultValue("test") @NotBlank String account) {}
