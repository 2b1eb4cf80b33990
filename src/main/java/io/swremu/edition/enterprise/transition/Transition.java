package io.swremu.edition.enterprise.transition;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A thing on its way from state to state. */
@Entity
@Table(name = "ee_transition")
class Transition {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String kind;
    private long registryId;
    private String subject;
    private Instant begunAt;

    @SuppressWarnings("NullAway.Init") // for JPA only
    protected Transition() {}

    Transition(String kind, long registryId, String subject, Instant begunAt) {
        this.kind = kind;
        this.registryId = registryId;
        this.subject = subject;
        this.begunAt = begunAt;
    }

    long id() {
        return Objects.requireNonNull(id, "not stored yet");
    }

    String kind() {
        return kind;
    }

    long registryId() {
        return registryId;
    }

    String subject() {
        return subject;
    }

    Instant begunAt() {
        return begunAt;
    }
}
