package io.swremu.edition.enterprise.domain;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swremu.platform.list.FromQuery;
import io.swremu.platform.list.ListParameters;
import java.util.Optional;

/**
 * Which domain names are listed.
 *
 * @param uid the one of that id only
 * @param domainName the one of that name only
 */
record DomainNameSearch(
        @Schema(description = "The id of a domain name.") Optional<String> uid,

        @Schema(description = "A domain name, whole.") @JsonProperty("domain_name")
        Optional<String> domainName)
        implements FromQuery {

    /** Reads the conditions from a query. */
    DomainNameSearch(ListParameters parameters) {
        this(parameters.text("uid"), parameters.text("domain_name"));
    }

    boolean matches(DomainNameView name) {
        return uid.map(name.uid()::equals).orElse(true)
                && domainName.map(name.domainName()::equalsIgnoreCase).orElse(true);
    }
}
