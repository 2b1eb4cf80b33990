package io.swremu.platform.web;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the emulator names itself to clients.
 *
 * @param publicUrl for example {@code https://swr.example.test:8443}, without a path: images have none before their
 *     names; absent: the host of each request
 * @param forwardedHeaders whether {@code Forwarded} and {@code X-Forwarded-*} say which host that was, whoever sends them
 */
@ConfigurationProperties("swr")
record PublicAddressProperties(
        @Nullable URI publicUrl, @DefaultValue("true") boolean forwardedHeaders) {
    PublicAddressProperties {
        if (publicUrl != null && (publicUrl.getHost() == null || !isHttp(publicUrl))) {
            throw new IllegalArgumentException("swr.public-url must be an http or https address with a host");
        }
        if (publicUrl != null && !isHostAlone(publicUrl)) {
            throw new IllegalArgumentException("swr.public-url must end after host and port");
        }
    }

    private static boolean isHostAlone(URI url) {
        return url.getRawUserInfo() == null
                && (url.getRawPath().isEmpty() || url.getRawPath().equals("/"))
                && url.getRawQuery() == null
                && url.getRawFragment() == null;
    }

    private static boolean isHttp(URI url) {
        return "http".equals(url.getScheme()) || "https".equals(url.getScheme());
    }
}
