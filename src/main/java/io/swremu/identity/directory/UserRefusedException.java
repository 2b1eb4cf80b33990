package io.swremu.identity.directory;

/** Why a user cannot be created, changed or deleted. */
public class UserRefusedException extends RuntimeException {
    private final Reason reason;

    UserRefusedException(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    /** What was wrong. */
    public Reason reason() {
        return reason;
    }

    /** What can be wrong; the request's own values come first, in the order of the checks. */
    public enum Reason {
        /** The caller is not the administrator of the account. */
        FORBIDDEN,
        /** The name breaks the rule for names. */
        NAME_INVALID,
        /** That is no mail address. */
        EMAIL_INVALID,
        /** That is no phone, or no country code. */
        PHONE_INVALID,
        /** Phone and country code come together. */
        PHONE_INCOMPLETE,
        /** The description is too long, or has characters that are not taken. */
        DESCRIPTION_INVALID,
        /** The password breaks the rule for passwords. */
        PASSWORD_INVALID,
        /** The password is the user's name, or contains the mail address or the phone. */
        PASSWORD_WEAK,
        /** Another value is not one of those that are taken. */
        VALUE_INVALID,
        /** The account has a user of that name. */
        NAME_TAKEN,
        /** The account has as many users as it may. */
        TOO_MANY,
        /** The administrator of an account stays, keeps the name and cannot be switched off. */
        ADMINISTRATOR_STAYS
    }
}
