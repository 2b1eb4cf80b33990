package io.swremu.edition.enterprise.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A name of an account's own that leads to an instance. */
@Entity
@Table(name = "ee_domain_name")
class DomainName {
    @Id
    private String id;

    private long registryId;
    private String name;
    private String certificateId;
    private Instant createdAt;
    private Instant updatedAt;

    @SuppressWarnings("NullAway.Init") // for JPA only
    protected DomainName() {}

    DomainName(String id, long registryId, String name, String certificateId, Instant now) {
        this.id = id;
        this.registryId = registryId;
        this.name = name;
        this.certificateId = certificateId;
        this.createdAt = now;
        this.updatedAt = now;
    }

    String id() {
        return id;
    }

    long registryId() {
        return registryId;
    }

    String name() {
        return name;
    }

    String certificateId() {
        return certificateId;
    }

    void certify(String newCertificateId, Instant now) {
        certificateId = newCertificateId;
        updatedAt = now;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }
}
