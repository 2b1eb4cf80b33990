package io.swremu.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Locale;

/**
 * Where the client reaches the emulator: the request's own host, as the proxies in front of it tell, or the configured
 * one. What is built from it can be pushed to from where the request came.
 *
 * @param scheme {@code http} or {@code https}
 * @param authority host and, unless it is the scheme's own, port
 */
public record PublicAddress(String scheme, String authority) {

    /** The address by which this request came, after {@code Forwarded} and {@code X-Forwarded-*} were applied. */
    static PublicAddress of(HttpServletRequest request) {
        return of(request.getScheme().toLowerCase(Locale.ROOT), request.getServerName(), request.getServerPort());
    }

    /** The address that the operator gave. */
    static PublicAddress of(URI url) {
        return of(url.getScheme(), url.getHost(), url.getPort());
    }

    private static PublicAddress of(String scheme, String host, int port) {
        boolean implied = port < 0 || port == (scheme.equals("https") ? 443 : 80);
        return new PublicAddress(scheme, implied ? host : host + ":" + port);
    }

    /** The address of an image or, without tag, of a repository: what {@code docker push} takes. */
    public String image(String namespace, String repository) {
        return authority + "/" + namespace + "/" + repository;
    }

    /** The absolute address of a path of this server. */
    public String url(String path) {
        return scheme + "://" + authority + path;
    }
}
