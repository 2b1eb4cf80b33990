package io.swremu.edition.enterprise.resourcetag;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Answer of the operations that count resources by their tags. */
record ResourceCount(@JsonProperty("total_count") long total) {}
