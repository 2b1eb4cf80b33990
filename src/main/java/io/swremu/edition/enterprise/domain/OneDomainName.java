package io.swremu.edition.enterprise.domain;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Answer of AddDomainName and UpdateDomainName. */
record OneDomainName(@JsonProperty("domain_name_info") DomainNameView info) {}
