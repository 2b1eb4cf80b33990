package io.swremu.identity.directory;

import java.util.function.IntPredicate;
import java.util.stream.Stream;

/** How strong IAM calls a password: by how many kinds of characters it has. Where one ends is assumed. */
final class PasswordStrength {
    static final String NONE = "None";

    private PasswordStrength() {}

    static String of(String password) {
        return switch (kinds(password)) {
            case 0, 1, 2 -> "Low";
            case 3 -> "Middle";
            default -> "High";
        };
    }

    /** How many of the four kinds there are: capital letters, small letters, digits, others. */
    static int kinds(String password) {
        return (int) Stream.<IntPredicate>of(
                        Character::isUpperCase,
                        Character::isLowerCase,
                        Character::isDigit,
                        other -> !Character.isLetterOrDigit(other))
                .filter(kind -> password.chars().anyMatch(kind))
                .count();
    }
}
