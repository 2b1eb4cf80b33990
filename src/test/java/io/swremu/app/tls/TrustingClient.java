package io.swremu.app.tls;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;

/** A client that trusts one authority only, and connects to this machine whatever the host is that it calls. */
final class TrustingClient {
    private final SSLContext context = SSLContext.getInstance("TLS");

    /** @param authority as PEM */
    TrustingClient(String authority) throws GeneralSecurityException, IOException {
        var trusted = KeyStore.getInstance(KeyStore.getDefaultType());
        trusted.load(null, null);
        trusted.setCertificateEntry(
                "authority",
                CertificateFactory.getInstance("X.509")
                        .generateCertificate(new ByteArrayInputStream(authority.getBytes(US_ASCII))));
        var managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(trusted);
        context.init(null, managers.getTrustManagers(), null);
    }

    /**
     * GET of a path.
     *
     * @return the whole answer, with its headers
     * @throws javax.net.ssl.SSLHandshakeException if the server's certificate is not for the host, or not of the authority
     */
    String get(String host, int port, String path) throws IOException {
        try (var socket = connect(host, port)) {
            String request =
                    "GET " + path + " HTTP/1.1\r\nHost: " + host + ":" + port + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
        }
    }

    private SSLSocket connect(String host, int port) throws IOException {
        var plain = new Socket(InetAddress.getLoopbackAddress(), port);
        var socket = (SSLSocket) context.getSocketFactory().createSocket(plain, host, port, true);
        var parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS"); // a socket looks at the name only if asked to
        socket.setSSLParameters(parameters);
        return socket;
    }
}
