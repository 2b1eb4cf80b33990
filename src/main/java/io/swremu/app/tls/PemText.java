package io.swremu.app.tls;

import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Base64;

/** Writes the text that {@link ServerIdentity#parse} reads. */
final class PemText {
    private static final Base64.Encoder LINES = Base64.getMimeEncoder(64, new byte[] {'\n'});

    private PemText() {}

    /** The certificates and the key. */
    static String of(ServerIdentity identity) throws CertificateEncodingException {
        var text = new StringBuilder();
        for (X509Certificate certificate : identity.certificates()) {
            text.append(of(certificate));
        }
        return text.append(block("PRIVATE KEY", identity.key().getEncoded())).toString();
    }

    /** A certificate. */
    static String of(X509Certificate certificate) throws CertificateEncodingException {
        return block("CERTIFICATE", certificate.getEncoded());
    }

    private static String block(String type, byte[] content) {
        return "-----BEGIN " + type + "-----\n" + LINES.encodeToString(content) + "\n-----END " + type + "-----\n";
    }
}
