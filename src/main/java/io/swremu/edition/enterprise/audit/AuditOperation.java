package io.swremu.edition.enterprise.audit;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What was done. */
public enum AuditOperation {
    PULL,
    DELETE,
    CREATE;

    /** The operation that clients call so; empty if there is none. */
    static Optional<AuditOperation> of(String word) {
        return Arrays.stream(values())
                .filter(operation -> operation.word().equals(word))
                .findFirst();
    }

    /** The word for it in answers. */
    @JsonValue
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
