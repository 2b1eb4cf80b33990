package io.swremu.edition.enterprise.namespace;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A namespace of an instance: the first part of the names of its repositories. */
@Entity
@Table(name = "ee_namespace")
public class InstanceNamespace {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long registryId;
    private long number;
    private String name;

    @Column(name = "is_public")
    private boolean readable;

    private @Nullable Boolean autoScan;
    private @Nullable Boolean preventVul;

    @Enumerated(EnumType.STRING)
    private @Nullable Severity severity;

    @Embedded
    private @Nullable CveAllowlist allowlist;

    @Column(insertable = false, updatable = false) // counted by statements of its own
    private int repositories;

    private Instant createdAt;
    private Instant updatedAt;

    @SuppressWarnings("NullAway.Init") // for JPA only
    protected InstanceNamespace() {}

    InstanceNamespace(long registryId, long number, String name, NamespaceMetadata metadata, Instant now) {
        this.registryId = registryId;
        this.number = number;
        this.name = name;
        this.createdAt = now;
        set(metadata, now);
    }

    /** By which rows name it. */
    public long id() {
        return Objects.requireNonNull(id, "not stored yet");
    }

    /** The registry of its instance. */
    public long registryId() {
        return registryId;
    }

    /** By which clients name it: counted from 1 in each instance. */
    public long number() {
        return number;
    }

    public String name() {
        return name;
    }

    /** Whether every user may pull from it, and everybody if the instance allows that. */
    public boolean isPublic() {
        return readable;
    }

    int repositories() {
        return repositories;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }

    @Nullable
    CveAllowlist allowlist() {
        return allowlist;
    }

    NamespaceMetadata metadata() {
        return new NamespaceMetadata(
                new TrueFalse(readable),
                autoScan == null ? null : new TrueFalse(autoScan),
                preventVul == null ? null : new TrueFalse(preventVul),
                severity);
    }

    /** Sets what is given; what is absent keeps its value. */
    final void set(NamespaceMetadata metadata, Instant now) {
        readable = metadata.isPublic() == null ? readable : metadata.isPublic().value();
        autoScan = metadata.autoScan() == null
                ? autoScan
                : Boolean.valueOf(metadata.autoScan().value());
        preventVul = metadata.preventVulnerable() == null
                ? preventVul
                : Boolean.valueOf(metadata.preventVulnerable().value());
        severity = metadata.severity() == null ? severity : metadata.severity();
        updatedAt = now;
    }

    void allow(CveAllowlist list) {
        allowlist = list;
    }
}
