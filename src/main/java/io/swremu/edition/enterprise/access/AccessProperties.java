package io.swremu.edition.enterprise.access;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whether it counts from where clients come.
 *
 * @param enforceNetwork whether public access and the allow list apply to docker and other clients of instances
 */
@ConfigurationProperties("swr.enterprise")
record AccessProperties(@DefaultValue("false") boolean enforceNetwork) {}
