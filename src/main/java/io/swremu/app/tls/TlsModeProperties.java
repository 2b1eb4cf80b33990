package io.swremu.app.tls;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The option {@code swr.tls}, which has a value and options below it: a record of its own, since a record holds either.
 *
 * @param tls whether there is HTTPS, and with whose certificate
 */
@ConfigurationProperties("swr")
public record TlsModeProperties(@DefaultValue("off") TlsMode tls) {}
