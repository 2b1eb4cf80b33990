package io.swremu.identity.directory;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * What IAM keeps of a user beside the name. Texts that nobody has given are empty.
 *
 * @param enabled whether the user may sign in; only strict mode asks
 * @param description a user's words, at most 255 characters
 * @param email mail address
 * @param areaCode country code of the phone, present together with it
 * @param phone digits
 * @param accessMode {@code default}, {@code programmatic} or {@code console}; kept only: there is no console here
 * @param passwordReset whether the password has to be changed at the first login to the console; kept only
 * @param passwordStrength {@code Low}, {@code Middle}, {@code High}, or {@code None} without a password
 * @param externalId id in another system
 * @param externalType kind of that system, present together with the id
 * @param loginProtected whether the console asks for a second factor; kept only
 * @param loginProtection {@code sms}, {@code email}, {@code vmfa} or {@code none}
 */
@Embeddable
public record UserProfile(
        boolean enabled,
        String description,
        String email,
        String areaCode,
        String phone,
        String accessMode,
        boolean passwordReset,
        String passwordStrength,
        String externalId,
        String externalType,
        boolean loginProtected,
        String loginProtection) {
    /** That of a new user, of whom nothing is known yet. */
    public static final UserProfile NEW =
            new UserProfile(true, "", "", "", "", "default", true, PasswordStrength.NONE, "", "", false, "none");

    /** This one after a request; what the request leaves out stays. */
    UserProfile with(UserSettings settings) {
        return new UserProfile(
                settings.enabled() == null ? enabled : settings.enabled(),
                or(settings.description(), description),
                or(settings.email(), email),
                or(settings.areaCode(), areaCode),
                or(settings.phone(), phone),
                or(settings.accessMode(), accessMode),
                settings.passwordReset() == null ? passwordReset : settings.passwordReset(),
                settings.password() == null ? passwordStrength : PasswordStrength.of(settings.password()),
                or(settings.externalId(), externalId),
                or(settings.externalType(), externalType),
                loginProtected,
                loginProtection);
    }

    /** This one with another password. */
    public UserProfile withPassword(String password) {
        return with(new UserSettings(null, password, null, null, null, null, null, null, null, null, null));
    }

    /** This one with another state, description and mail address. */
    public UserProfile with(boolean nowEnabled, String nowDescription, String nowEmail) {
        return with(
                new UserSettings(null, null, nowEmail, null, null, nowDescription, nowEnabled, null, null, null, null));
    }

    /** This one with another protection of logins. */
    UserProfile withLoginProtection(boolean on, String method) {
        return new UserProfile(
                enabled,
                description,
                email,
                areaCode,
                phone,
                accessMode,
                passwordReset,
                passwordStrength,
                externalId,
                externalType,
                on,
                method);
    }

    private static String or(@Nullable String wanted, String before) {
        return wanted == null ? before : wanted;
    }
}
