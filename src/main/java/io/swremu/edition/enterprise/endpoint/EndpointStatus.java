package io.swremu.edition.enterprise.endpoint;

import com.fasterxml.jackson.annotation.JsonValue;

/** How far an internal endpoint is. */
enum EndpointStatus {
    CREATING("Creating"),
    RUNNING("Running"),
    CREATE_ERROR("CreateError"),
    DELETING("Deleting"),
    DELETE_ERROR("DeleteError");

    private final String word;

    EndpointStatus(String word) {
        this.word = word;
    }

    /** The word for it in answers. */
    @JsonValue
    String word() {
        return word;
    }
}
