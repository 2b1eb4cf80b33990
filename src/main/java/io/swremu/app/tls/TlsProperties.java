package io.swremu.app.tls;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The HTTPS port and its certificate.
 *
 * @param port 0 to 65535; 0 takes any free one
 * @param names the host names and addresses of a certificate that the server makes; absent: {@link DefaultNames}
 * @param certificate a PEM file with the server's certificate and those that lead to its authority
 * @param privateKey a PEM file with the key of the certificate, without a password
 */
@Validated
@ConfigurationProperties("swr.tls")
public record TlsProperties(
        @DefaultValue("5443") @Min(0) @Max(65535) int port,
        @Nullable List<String> names,
        @Nullable Path certificate,
        @Nullable Path privateKey) {
    private static final Pattern NAME = Pattern.compile("(?:\\*\\.)?[A-Za-z0-9_](?:[A-Za-z0-9._-]{0,251}[A-Za-z0-9])?");
    private static final Pattern IPV6 = Pattern.compile("[0-9A-Fa-f.]*:[0-9A-Fa-f:.]*");

    /** Refuses an empty list, and what is neither a host name nor an address. */
    public TlsProperties {
        if (names != null && (names.isEmpty() || !names.stream().allMatch(TlsProperties::isName))) {
            throw new IllegalArgumentException(
                    "swr.tls.names must be host names, which may begin with '*.', or addresses");
        }
    }

    /** Whether a certificate can be for a text. */
    static boolean isName(String text) {
        return NAME.matcher(text).matches() || IPV6.matcher(text).matches();
    }
}
