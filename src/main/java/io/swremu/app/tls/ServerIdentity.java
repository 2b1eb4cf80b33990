package io.swremu.app.tls;

import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Objects;
import org.springframework.boot.ssl.pem.PemContent;
import org.springframework.boot.ssl.pem.PemSslStore;
import org.springframework.boot.ssl.pem.PemSslStoreBundle;

/**
 * What the server proves itself with.
 *
 * @param certificates the server's own first, then those that lead to the authority
 * @param key of the first certificate
 */
record ServerIdentity(List<X509Certificate> certificates, PrivateKey key) {

    /** The server's own certificate. */
    X509Certificate certificate() {
        return certificates.get(0);
    }

    /** Reads it from PEM text, in which certificates and key may stand in any order. */
    static ServerIdentity parse(String pem) {
        var content = PemContent.of(pem);
        return new ServerIdentity(
                content.getCertificates(), Objects.requireNonNull(content.getPrivateKey(), "there is no key"));
    }

    /** Whether the key is that of the certificate. */
    boolean matches() throws GeneralSecurityException {
        byte[] text = {1, 2, 3};
        String algorithm = key.getAlgorithm();
        var signature = Signature.getInstance(
                switch (algorithm) {
                    case "RSA" -> "SHA256withRSA";
                    case "EC" -> "SHA256withECDSA";
                    default -> algorithm;
                });
        signature.initSign(key);
        signature.update(text);
        byte[] signed = signature.sign();
        if (!certificate().getPublicKey().getAlgorithm().equals(algorithm)) {
            return false;
        }
        signature.initVerify(certificate().getPublicKey());
        signature.update(text);
        return signature.verify(signed);
    }

    /** The same as Java's TLS takes it; key and certificates are its only entry. */
    KeyStore keyStore() {
        return Objects.requireNonNull(new PemSslStoreBundle(PemSslStore.of(certificates, key), null).getKeyStore());
    }
}
