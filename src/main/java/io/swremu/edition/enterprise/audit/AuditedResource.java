package io.swremu.edition.enterprise.audit;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What it was done to. */
public enum AuditedResource {
    ARTIFACT,
    TAG,
    REPOSITORY;

    /** The word for it in answers. */
    @JsonValue
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
