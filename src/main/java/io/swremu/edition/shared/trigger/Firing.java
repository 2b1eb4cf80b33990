package io.swremu.edition.shared.trigger;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One time that a trigger fired, and its result. */
@Entity
@Table(name = "trigger_firing")
class Firing {
    private static final String SUCCESS = "success";
    private static final String FAILED = "failed";
    private static final int MAX_DETAIL = 255;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long triggerId;
    private String tag;
    private String digest;
    private @Nullable String result;
    private String detail;
    private int attempts;
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init") // for JPA only
    protected Firing() {}

    Firing(long triggerId, String tag, String digest, Instant createdAt) {
        this.triggerId = triggerId;
        this.tag = tag;
        this.digest = digest;
        this.detail = "";
        this.createdAt = createdAt;
    }

    long id() {
        return Objects.requireNonNull(id, "not stored yet");
    }

    long triggerId() {
        return triggerId;
    }

    String tag() {
        return tag;
    }

    String digest() {
        return digest;
    }

    /** Empty while it is being delivered. */
    String result() {
        return result == null ? "" : result;
    }

    String detail() {
        return detail;
    }

    Instant createdAt() {
        return createdAt;
    }

    /**
     * Records a failed delivery attempt.
     *
     * @return how many there have been
     */
    int countAttempt() {
        return ++attempts;
    }

    boolean isPending() {
        return result == null;
    }

    void succeed() {
        result = SUCCESS;
        detail = "";
    }

    void fail(String reason) {
        result = FAILED;
        detail = reason.length() > MAX_DETAIL ? reason.substring(0, MAX_DETAIL) : reason;
    }
}
