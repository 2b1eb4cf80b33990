package io.swremu.identity.login;

import java.util.Optional;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The stored signing key. */
interface RegistryKeys extends Repository<RegistryKey, Integer> {

    Optional<RegistryKey> findById(int id);

    @Modifying
    @Query(
            nativeQuery = true,
            value = "insert into registry_key (id, secret_hex) values (:id, :secretHex) on conflict do nothing")
    void offer(int id, String secretHex);
}
