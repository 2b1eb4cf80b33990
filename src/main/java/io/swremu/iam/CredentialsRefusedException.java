package io.swremu.iam;

/** Credentials that the gateway in front of the service refuses; the message goes to the client and holds no secret. */
public class CredentialsRefusedException extends RuntimeException {
    CredentialsRefusedException(String reason) {
        super(reason);
    }
}
