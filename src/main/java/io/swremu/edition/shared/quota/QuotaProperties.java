package io.swremu.edition.shared.quota;

import jakarta.validation.constraints.Positive;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Limits of an account in one region.
 *
 * @param namespaces how many organizations it may have, at least 1; 5 is the service's own default
 * @param tags how many tags one repository may have, at least 1; the service publishes no limit
 * @param repositories how many image repositories it may have, at least 1; the service publishes no limit
 */
@Validated
@ConfigurationProperties("swr.quota")
record QuotaProperties(
        @DefaultValue("5") @Positive int namespaces,
        @DefaultValue("2147483647") @Positive int repositories,
        @DefaultValue("2147483647") @Positive int tags) {}
