package io.swremu.identity.login;

import io.swremu.platform.jpa.Inserts;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The stored signing keys. */
interface RegistryKeys extends Repository<RegistryKey, String>, Inserts<RegistryKey> {

    Optional<RegistryKey> findById(String id);

    /** The newest key; of two made at once, all servers choose the same. */
    Optional<RegistryKey> findFirstByOrderByCreatedAtDescIdDesc();
}
