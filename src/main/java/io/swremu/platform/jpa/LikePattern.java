package io.swremu.platform.jpa;

/** Patterns for {@code like}, in which a client's text stands for itself. */
public final class LikePattern {
    /** Goes behind the parameter of a condition: {@code name like :part} and this. */
    public static final String ESCAPE = " escape '!'";

    private LikePattern() {}

    /** The pattern of all texts that contain a part. */
    public static String containing(String part) {
        return "%" + part.replaceAll("[!%_]", "!$0") + "%";
    }
}
