package io.swremu.identity.login;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** The key that signs bearer tokens. There is one, made at the first start; replicas share it. */
@Entity
class RegistryKey {
    @Id
    private int id;

    private String secretHex;

    @SuppressWarnings("NullAway.Init") // for JPA only
    protected RegistryKey() {}

    String secretHex() {
        return secretHex;
    }
}
