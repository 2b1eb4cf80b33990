package io.swremu.identity.iam;

import io.swremu.identity.directory.UserRefusedException.Reason;
import org.springframework.http.HttpStatus;

/**
 * What IAM says when a user cannot be created, changed or deleted. Codes and texts are those of the error codes of the IAM
 * API reference; its table has 400 for a taken name, too, where its page on creating a user has 409.
 */
record UserRefusal(HttpStatus status, String code, String message) {

    static UserRefusal of(Reason reason) {
        return switch (reason) {
            case FORBIDDEN ->
                new UserRefusal(
                        HttpStatus.FORBIDDEN,
                        IamError.codeOf(HttpStatus.FORBIDDEN),
                        IamError.messageOf(HttpStatus.FORBIDDEN));
            case NAME_INVALID -> invalid("1101", "Invalid username.");
            case EMAIL_INVALID -> invalid("1102", "Invalid email address.");
            case PASSWORD_INVALID -> invalid("1103", "Incorrect password.");
            case PHONE_INVALID -> invalid("1104", "Invalid mobile number.");
            case PHONE_INCOMPLETE ->
                invalid("1106", "The country code and mobile number must be set at the same time.");
            case ADMINISTRATOR_STAYS -> invalid("1107", "The account administrator cannot be deleted.");
            case NAME_TAKEN -> new UserRefusal(HttpStatus.CONFLICT, "1109", "The username already exists.");
            case TOO_MANY -> invalid("1115", "The number of IAM users has reached the upper limit.");
            case DESCRIPTION_INVALID -> invalid("1117", "Invalid description.");
            case PASSWORD_WEAK -> invalid("1118", "The password is weak.");
            case VALUE_INVALID ->
                invalid(IamError.codeOf(HttpStatus.BAD_REQUEST), IamError.messageOf(HttpStatus.BAD_REQUEST));
        };
    }

    private static UserRefusal invalid(String code, String message) {
        return new UserRefusal(HttpStatus.BAD_REQUEST, code, message);
    }
}
