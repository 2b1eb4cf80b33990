package io.swremu.platform.error;

/**
 * The credentials of a request are missing or wrong. The gateway in front of the service answers so in its own form; where
 * there is none, this is {@link ErrorCode#NOT_AUTHENTICATED}.
 */
public class CredentialsRefusedException extends RuntimeException {
    private final String reason;

    /**
     * A refusal.
     *
     * @param reason goes to the client and holds no secret
     */
    public CredentialsRefusedException(String reason) {
        super(reason);
        this.reason = reason;
    }

    /** What is wrong with the credentials, without secrets. */
    public String reason() {
        return reason;
    }
}
