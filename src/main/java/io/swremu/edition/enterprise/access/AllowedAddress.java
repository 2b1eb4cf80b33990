package io.swremu.edition.enterprise.access;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;

/** An address or a subnet from which an instance may be reached through the internet. */
@Entity
@Table(name = "ee_allowed_address")
class AllowedAddress {
    @EmbeddedId
    private Key key;

    private int position;
    private String description;

    @Embeddable
    record Key(long registryId, String ip) implements Serializable {}

    @SuppressWarnings("NullAway.Init") // for JPA only
    protected AllowedAddress() {}

    /** @param position in the list as it was sent */
    AllowedAddress(long registryId, String ip, int position, String description) {
        this.key = new Key(registryId, ip);
        this.position = position;
        this.description = description;
    }

    String ip() {
        return key.ip();
    }

    String description() {
        return description;
    }
}
