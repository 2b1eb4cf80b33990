package io.swremu.edition.enterprise.instance;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;

/** How far an instance is. */
public enum InstanceStatus {
    INITIAL("Initial"),
    CREATING("Creating"),
    RUNNING("Running"),
    UNAVAILABLE("Unavailable");

    private final String word;

    InstanceStatus(String word) {
        this.word = word;
    }

    /** The status that clients call so; empty if there is none. */
    static Optional<InstanceStatus> of(String word) {
        return Arrays.stream(values())
                .filter(status -> status.word.equals(word))
                .findFirst();
    }

    /** The word for it in answers. */
    @JsonValue
    public String word() {
        return word;
    }
}
