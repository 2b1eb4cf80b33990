package io.swremu.edition.enterprise.lifecycle;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which names instances may have.
 *
 * @param strictNames whether today's rule alone counts; if not, names by the older rule will do, too
 */
@ConfigurationProperties("swr.enterprise")
record NameProperties(@DefaultValue("false") boolean strictNames) {}
