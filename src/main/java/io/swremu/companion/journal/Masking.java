package io.swremu.companion.journal;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * Takes secrets out of what is shown. It goes by the names of headers and fields: a body that was cut off is no JSON any more,
 * so it is not parsed.
 */
final class Masking {
    private static final String MASKED = "***";

    /** Headers with nothing else in them. */
    private static final Set<String> SECRET_HEADERS = Set.of(
            "x-auth-token",
            "x-subject-token",
            "x-security-token",
            "x-swr-token",
            "x-swr-dockerlogin",
            "cookie",
            "set-cookie");

    private static final String NAMES = "password|original_password|secret|secret_key|secretkey|securitytoken"
            + "|security_token|token|auth_token|access_token|refresh_token|identitytoken|auth";

    /** What stands before a text in JSON, up to its opening quote. */
    private static final Pattern FIELD = Pattern.compile("(?i)\"(?:" + NAMES + ")\"\\s*+:\\s*+\"");

    /** The same for the token by which another is asked for. */
    private static final Pattern TOKEN_BY_ID = Pattern.compile("(?i)\"token\"\\s*+:\\s*+\\{[^{}]*?\"id\"\\s*+:\\s*+\"");

    private static final Pattern FORM_FIELD = Pattern.compile("(?i)((?:^|[?&])(?:" + NAMES + ")=)[^&\\s]*+");

    private static final Pattern SCHEME = Pattern.compile("^([A-Za-z0-9-]{1,30}) .*$", Pattern.DOTALL);

    private Masking() {}

    /** The value of a header. */
    static String header(String lowerCaseName, String value) {
        if (SECRET_HEADERS.contains(lowerCaseName)) {
            return MASKED;
        }
        if (lowerCaseName.equals("authorization") || lowerCaseName.equals("proxy-authorization")) {
            var scheme = SCHEME.matcher(value);
            return scheme.matches() ? scheme.group(1) + " " + MASKED : MASKED;
        }
        return value;
    }

    /** A body, JSON or a form, or the beginning of one. */
    static String body(String text) {
        return query(behind(TOKEN_BY_ID, behind(FIELD, text)));
    }

    /** What stands behind the question mark. */
    static String query(String text) {
        return FORM_FIELD.matcher(text).replaceAll("$1" + MASKED);
    }

    /** Masks the texts behind opening quotes. By hand: a pattern for a long text with escapes needs a deep stack. */
    private static String behind(Pattern start, String text) {
        var masked = new StringBuilder();
        int copied = 0;
        var matcher = start.matcher(text);
        while (matcher.find(copied)) {
            masked.append(text, copied, matcher.end()).append(MASKED);
            copied = endOfText(text, matcher.end());
        }
        return masked.append(text, copied, text.length()).toString();
    }

    /** The place of the closing quote; the end if it was cut off. */
    private static int endOfText(String text, int start) {
        int i = start;
        while (i < text.length() && text.charAt(i) != '"') {
            i += text.charAt(i) == '\\' ? 2 : 1;
        }
        return Math.min(i, text.length());
    }
}
