package io.swremu.edition.enterprise.job;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;

/** How far a job is. */
public enum JobStatus {
    INITIALIZING("Initializing"),
    CREATING("Creating"),
    RUNNING("Running"),
    SUCCESS("Success"),
    FAILED("Failed");

    private final String word;

    JobStatus(String word) {
        this.word = word;
    }

    /** The status that clients call so; empty if there is none. */
    static Optional<JobStatus> of(String word) {
        return Arrays.stream(values())
                .filter(status -> status.word.equals(word))
                .findFirst();
    }

    /** Whether the job is over. */
    public boolean isFinal() {
        return this == SUCCESS || this == FAILED;
    }

    /** The word for it in answers. */
    @JsonValue
    String word() {
        return word;
    }
}
