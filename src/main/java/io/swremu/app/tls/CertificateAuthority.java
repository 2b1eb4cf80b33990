package io.swremu.app.tls;

import io.swremu.platform.random.RandomSource;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Makes certificates for the server. A client that trusts the authority's own certificate accepts them. */
final class CertificateAuthority {
    /** Who has told their clients to trust the authority should not have to do it again soon. */
    private static final Duration VALIDITY = Duration.ofDays(3650);

    /** Some clients refuse certificates of servers that are valid for longer. */
    private static final Duration VALIDITY_OF_SERVERS = Duration.ofDays(397);

    /** The clocks of clients may be slow. */
    private static final Duration SLOW_CLOCK = Duration.ofDays(1);

    /** What is valid for less than this is made anew at a start. */
    private static final Duration RENEWAL = Duration.ofDays(30);

    private final ServerIdentity self;

    /** @param self its certificate and key */
    CertificateAuthority(ServerIdentity self) {
        this.self = self;
    }

    /** A new one. Its name is its own, so that a client can trust several. */
    static CertificateAuthority create(Instant now) throws GeneralSecurityException {
        KeyPair keys = newKeys();
        var name = new X500Principal("O=SWR emulator, CN=SWR emulator authority " + serial().toString(16));
        try {
            var builder = builder(name, name, keys.getPublic(), now, now.plus(VALIDITY))
                    .addExtension(Extension.basicConstraints, true, new BasicConstraints(0))
                    .addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
            return new CertificateAuthority(
                    new ServerIdentity(List.of(sign(builder, keys.getPrivate())), keys.getPrivate()));
        } catch (IOException impossible) {
            throw new GeneralSecurityException(impossible);
        }
    }

    /** Its certificate and key. */
    ServerIdentity self() {
        return self;
    }

    /** Whether it is valid long enough to make certificates at an instant. */
    boolean isUsable(Instant now) {
        return isLasting(self.certificate(), now);
    }

    /** A new certificate, with a new key, for host names and addresses. */
    ServerIdentity issue(List<String> names, Instant now) throws GeneralSecurityException {
        KeyPair keys = newKeys();
        Instant last = self.certificate().getNotAfter().toInstant();
        Instant end = now.plus(VALIDITY_OF_SERVERS);
        try {
            var builder = builder(
                            self.certificate().getSubjectX500Principal(),
                            new X500Principal("O=SWR emulator, CN=SWR emulator"),
                            keys.getPublic(),
                            now,
                            end.isAfter(last) ? last : end)
                    .addExtension(Extension.basicConstraints, true, new BasicConstraints(false))
                    .addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature))
                    .addExtension(
                            Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth))
                    .addExtension(
                            Extension.authorityKeyIdentifier,
                            false,
                            new JcaX509ExtensionUtils()
                                    .createAuthorityKeyIdentifier(
                                            self.certificate().getPublicKey()))
                    .addExtension(Extension.subjectAlternativeName, false, alternatives(names));
            return new ServerIdentity(List.of(sign(builder, self.key()), self.certificate()), keys.getPrivate());
        } catch (IOException impossible) {
            throw new GeneralSecurityException(impossible);
        }
    }

    /** Whether an identity is one of this authority, for just these names, and valid for some time after an instant. */
    boolean hasIssued(ServerIdentity identity, List<String> names, Instant now) throws GeneralSecurityException {
        X509Certificate certificate = identity.certificate();
        try {
            byte[] wanted = new DEROctetString(alternatives(names)).getEncoded();
            byte[] is = certificate.getExtensionValue(Extension.subjectAlternativeName.getId());
            return identity.certificates().contains(self.certificate())
                    && Arrays.equals(is, wanted)
                    && isLasting(certificate, now)
                    && identity.matches();
        } catch (IOException impossible) {
            throw new GeneralSecurityException(impossible);
        }
    }

    private static boolean isLasting(X509Certificate certificate, Instant now) {
        return certificate.getNotBefore().toInstant().isBefore(now)
                && certificate.getNotAfter().toInstant().isAfter(now.plus(RENEWAL));
    }

    private static GeneralNames alternatives(List<String> names) {
        return new GeneralNames(names.stream()
                .distinct()
                .map(name -> new GeneralName(isAddress(name) ? GeneralName.iPAddress : GeneralName.dNSName, name))
                .toArray(GeneralName[]::new));
    }

    private static boolean isAddress(String name) {
        return name.indexOf(':') >= 0 || name.matches("\\d+(\\.\\d+){3}");
    }

    private static KeyPair newKeys() throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return generator.generateKeyPair();
    }

    private static BigInteger serial() {
        return new BigInteger(RandomSource.secure().uuid().toString().replace("-", ""), 16);
    }

    private static X509v3CertificateBuilder builder(
            X500Principal issuer, X500Principal subject, PublicKey key, Instant now, Instant end)
            throws GeneralSecurityException, IOException {
        return new JcaX509v3CertificateBuilder(
                        issuer, serial(), Date.from(now.minus(SLOW_CLOCK)), Date.from(end), subject, key)
                .addExtension(
                        Extension.subjectKeyIdentifier,
                        false,
                        new JcaX509ExtensionUtils().createSubjectKeyIdentifier(key));
    }

    private static X509Certificate sign(X509v3CertificateBuilder builder, PrivateKey key)
            throws GeneralSecurityException {
        try {
            var signer = new JcaContentSignerBuilder("SHA256withECDSA").build(key);
            return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
        } catch (OperatorCreationException failure) {
            throw new GeneralSecurityException(failure);
        }
    }
}
