package io.swremu.identity.directory;

import io.swremu.identity.directory.UserRefusedException.Reason;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a request says about a user; null is what it does not mention. The limits are those of IAM's API reference.
 *
 * @param name 1 to 64 letters, digits, spaces, hyphens, underscores and periods, the first neither digit nor space
 * @param password 6 to 32 characters of at least two kinds, without the user's name, mail address or phone
 * @param email at most 255 characters
 * @param areaCode country code, only together with {@code phone}
 * @param phone at most 32 digits
 * @param description at most 255 characters, none of {@code @#%&<>\$^*}
 * @param enabled whether the user may sign in
 * @param passwordReset whether the password has to be changed at the first login to the console
 * @param accessMode {@code default}, {@code programmatic} or {@code console}
 * @param externalId at most 128 characters, only together with {@code externalType}
 * @param externalType at most 64 characters
 */
public record UserSettings(
        @Nullable String name,
        @Nullable String password,
        @Nullable String email,
        @Nullable String areaCode,
        @Nullable String phone,
        @Nullable String description,
        @Nullable Boolean enabled,
        @Nullable Boolean passwordReset,
        @Nullable String accessMode,
        @Nullable String externalId,
        @Nullable String externalType) {
    private static final Pattern NAME = Pattern.compile("[A-Za-z_.-][A-Za-z0-9 _.-]{0,63}");
    private static final Pattern PASSWORD = Pattern.compile("[\\x21-\\x7e]{6,32}");
    private static final Pattern EMAIL = Pattern.compile("|(?=.{1,255}$)[^@\\s\\x00]+@[^@\\s\\x00]+");
    private static final Pattern AREA_CODE = Pattern.compile("|[0-9+]{1,16}");
    private static final Pattern PHONE = Pattern.compile("|[0-9]{1,32}");
    private static final Pattern DESCRIPTION = Pattern.compile("[^@#%&<>\\\\$^*\\x00]{0,255}");
    private static final Pattern ACCESS_MODE = Pattern.compile("default|programmatic|console");
    private static final Pattern EXTERNAL_ID = Pattern.compile("[^\\x00]{0,128}");
    private static final Pattern EXTERNAL_TYPE = Pattern.compile("[^\\x00]{0,64}");

    /** Hides the password. */
    @Override
    public String toString() {
        return "UserSettings[" + name + "]";
    }

    /**
     * Checks each value by itself, and the password against the others.
     *
     * @param before the name before the change, or the new user's
     * @throws UserRefusedException for the first that is not valid
     */
    void check(String before) {
        require(NAME, name, Reason.NAME_INVALID);
        require(EMAIL, email, Reason.EMAIL_INVALID);
        require(PHONE, phone, Reason.PHONE_INVALID);
        require(AREA_CODE, areaCode, Reason.PHONE_INVALID);
        if (isGiven(phone) != isGiven(areaCode)) {
            throw new UserRefusedException(Reason.PHONE_INCOMPLETE);
        }
        require(DESCRIPTION, description, Reason.DESCRIPTION_INVALID);
        require(ACCESS_MODE, accessMode, Reason.VALUE_INVALID);
        require(EXTERNAL_ID, externalId, Reason.VALUE_INVALID);
        require(EXTERNAL_TYPE, externalType, Reason.VALUE_INVALID);
        if (isGiven(externalId) != isGiven(externalType)) {
            throw new UserRefusedException(Reason.VALUE_INVALID);
        }
        require(PASSWORD, password, Reason.PASSWORD_INVALID);
        if (password != null) {
            checkPassword(password, name == null ? before : name);
        }
    }

    private void checkPassword(String chosen, String user) {
        if (PasswordStrength.kinds(chosen) < 2) {
            throw new UserRefusedException(Reason.PASSWORD_INVALID);
        }
        String backwards = new StringBuilder(user).reverse().toString();
        if (chosen.equalsIgnoreCase(user)
                || chosen.equalsIgnoreCase(backwards)
                || isIn(chosen, email)
                || isIn(chosen, phone)) {
            throw new UserRefusedException(Reason.PASSWORD_WEAK);
        }
    }

    private static boolean isIn(String password, @Nullable String text) {
        return isGiven(text)
                && password.toLowerCase(Locale.ROOT)
                        .contains(String.valueOf(text).toLowerCase(Locale.ROOT));
    }

    private static boolean isGiven(@Nullable String text) {
        return text != null && !text.isEmpty();
    }

    private static void require(Pattern valid, @Nullable String text, Reason otherwise) {
        if (text != null && !valid.matcher(text).matches()) {
            throw new UserRefusedException(otherwise);
        }
    }
}
