package io.swremu.edition.enterprise.endpoint;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;

/** Whether the endpoint service of an instance has accepted an endpoint. */
enum ConnectionStatus {
    PENDING_ACCEPTANCE("pendingAcceptance"),
    CREATING("creating"),
    ACCEPTED("accepted"),
    REJECTED("rejected"),
    FAILED("failed"),
    DELETING("deleting");

    private final String word;

    ConnectionStatus(String word) {
        this.word = word;
    }

    /** The status that clients call so, if a list can be asked for it. */
    static Optional<ConnectionStatus> searched(String word) {
        return Arrays.stream(values())
                .filter(status -> status != CREATING && status != DELETING)
                .filter(status -> status.word.equals(word))
                .findFirst();
    }

    /** The word for it in answers. */
    @JsonValue
    String word() {
        return word;
    }
}
