package io.swremu.identity.caller;

import io.swremu.identity.credential.AccessKey;
import io.swremu.identity.credential.Signer;
import io.swremu.identity.directory.AuthProperties;
import io.swremu.identity.directory.Identity;
import io.swremu.identity.signature.CanonicalRequest;
import io.swremu.identity.signature.Signature;
import io.swremu.identity.signature.SignatureRefusedException;
import io.swremu.identity.signature.SignatureRefusedException.Reason;
import io.swremu.identity.signature.SignatureVerifier;
import io.swremu.identity.signature.SignedRequest;
import io.swremu.platform.error.CredentialsRefusedException;
import io.swremu.platform.web.PublicAddressResolver;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Checks a request's signature against the key it names, as the API gateway does. */
@Component
class SignatureAuthenticator {
    private static final Logger log = LoggerFactory.getLogger(SignatureAuthenticator.class);
    private static final String HOST = "host";

    private final KnownIdentities identities;
    private final SignatureVerifier verifier;
    private final PublicAddressResolver addresses;
    private final InstantSource clock;

    SignatureAuthenticator(
            KnownIdentities identities,
            PublicAddressResolver addresses,
            InstantSource clock,
            AuthProperties properties) {
        this.identities = identities;
        this.addresses = addresses;
        this.clock = clock;
        this.verifier = new SignatureVerifier(clock, properties.maxClockSkew());
    }

    /**
     * The user who signed the request.
     *
     * @throws CredentialsRefusedException if the key is unknown or expired, the signature or its date wrong
     */
    Identity authenticate(String authorization, HttpServletRequest request) throws IOException {
        try {
            Signature signature = Signature.parse(authorization);
            Signer signer = signerOf(signature, request);
            CanonicalRequest signed = verify(signature, request, signer.key().secretKey());
            log.debug("the signature is right, canonical request:\n{}", signed);
            if (!signer.user().enabled()) {
                throw new CredentialsRefusedException(
                        "the user of ak " + signer.key().accessKey() + " is disabled or deleted");
            }
            return signer.user();
        } catch (SignatureRefusedException refused) {
            CanonicalRequest computed = refused.canonicalRequest();
            if (computed != null) {
                log.debug("the signature is wrong, canonical request:\n{}", computed);
            }
            throw new CredentialsRefusedException(explain(refused, computed));
        }
    }

    private static String explain(SignatureRefusedException refused, @Nullable CanonicalRequest computed) {
        if (refused.reason() == Reason.SIGNATURE_DIFFERS && computed != null) {
            return "verify aksk signature fail, canonicalRequest:" + computed.oneLine();
        }
        return Objects.requireNonNullElse(refused.getMessage(), refused.reason().name());
    }

    private Signer signerOf(Signature signature, HttpServletRequest request) {
        Signer signer = identities
                .signer(signature.accessKey())
                .filter(found -> found.key().isActive())
                .orElseThrow(() -> new CredentialsRefusedException(
                        "Get secretKey failed,ak:" + signature.accessKey() + ",err:ak not exist"));
        AccessKey key = signer.key();
        if (!key.isUsableAt(clock.instant())) {
            throw new CredentialsRefusedException("the temporary ak " + key.accessKey() + " has expired");
        }
        if (!key.acceptsSecurityToken(request.getHeader("X-Security-Token"))) {
            throw new CredentialsRefusedException("the x-security-token is not that of ak " + key.accessKey());
        }
        return signer;
    }

    /** Behind a proxy, the host that was signed is the one the client saw. */
    private CanonicalRequest verify(Signature signature, HttpServletRequest request, String secretKey)
            throws IOException {
        String body = DigestUtils.sha256Hex(request.getInputStream().readAllBytes());
        try {
            return verifier.verify(signature, signed(request, body, request.getHeader(HOST)), secretKey);
        } catch (SignatureRefusedException refused) {
            String seen = addresses.of(request).authority();
            if (refused.reason() != Reason.SIGNATURE_DIFFERS || seen.equals(request.getHeader(HOST))) {
                throw refused;
            }
            return verifier.verify(signature, signed(request, body, seen), secretKey);
        }
    }

    private static SignedRequest signed(HttpServletRequest request, String body, @Nullable String host) {
        return new SignedRequest(
                request.getMethod(),
                request.getRequestURI(),
                request.getQueryString(),
                name -> name.equalsIgnoreCase(HOST) && host != null
                        ? List.of(host)
                        : Collections.list(request.getHeaders(name)),
                body);
    }
}
