package io.swremu.edition.enterprise.domain;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/** Answer of ListDomainNames. */
record DomainNameList(@JsonProperty("domain_name_infos") List<DomainNameView> infos) {}
