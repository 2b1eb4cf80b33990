package io.swremu.edition.enterprise.repository;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.springframework.util.StringUtils;

/** Names of repositories, which may contain {@code /}. */
public final class RepositoryPath {
    /** The longest name, with the namespace. */
    private static final int MAX_LENGTH = 255;

    private static final String PART = "[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*";
    private static final Pattern RULE = Pattern.compile(PART + "(?:/" + PART + ")*");

    private RepositoryPath() {}

    /** Whether a repository below a namespace can have that name. */
    public static boolean isName(String namespace, String text) {
        return namespace.length() + 1 + text.length() <= MAX_LENGTH
                && RULE.matcher(text).matches();
    }

    /**
     * The name that stands in a path for one with slashes. The service wants each written as {@code %2F}, and some clients
     * encode that once more.
     *
     * @param segment of the path, decoded once
     */
    public static String decoded(String segment) {
        if (segment.indexOf('%') < 0) {
            return segment;
        }
        try {
            return StringUtils.uriDecode(segment, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return segment;
        }
    }
}
