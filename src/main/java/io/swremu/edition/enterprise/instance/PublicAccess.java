package io.swremu.edition.enterprise.instance;

import com.fasterxml.jackson.annotation.JsonValue;

/** Whether an instance can be reached from the internet. */
public enum PublicAccess {
    DISABLE("Disable"),
    ENABLING("Enabling"),
    ENABLE("Enable"),
    DISABLING("Disabling"),
    ENABLE_FAILED("EnableFailed"),
    DISABLE_FAILED("DisableFailed");

    private final String word;

    PublicAccess(String word) {
        this.word = word;
    }

    /** The word for it in answers. */
    @JsonValue
    public String word() {
        return word;
    }
}
