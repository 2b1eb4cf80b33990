package io.swremu.edition.shared.retention;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The retention policy of a repository. */
@Entity
class Retention {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long repositoryId;
    private String rules;

    @SuppressWarnings("NullAway.Init") // for JPA only
    protected Retention() {}

    Retention(long repositoryId, String rules) {
        this.repositoryId = repositoryId;
        this.rules = rules;
    }

    long id() {
        return Objects.requireNonNull(id, "not stored yet");
    }

    long repositoryId() {
        return repositoryId;
    }

    /** The rules as JSON. */
    String rules() {
        return rules;
    }

    void replaceRules(String others) {
        rules = others;
    }
}
