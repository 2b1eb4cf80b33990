package io.swremu.edition.enterprise.usage;

import jakarta.validation.constraints.Positive;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How much an instance may hold.
 *
 * @param namespaces how many namespaces
 * @param repositories how many repositories, in all namespaces together
 */
@Validated
@ConfigurationProperties("swr.enterprise.quota")
public record InstanceQuotas(
        @DefaultValue("10000") @Positive int namespaces,
        @DefaultValue("5000") @Positive int repositories) {}
