package io.swremu.edition.enterprise.credential;

import io.swremu.platform.jpa.Inserts;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The stored credentials. */
interface CredentialRows extends Repository<Credential, String>, Inserts<Credential> {

    /** By the hash, which nobody can choose: looking it up tells nothing of other secrets. */
    Optional<Credential> findByRegistryIdAndSecretHash(long registryId, String secretHash);

    Optional<Credential> findBySecretHash(String secretHash);

    @Query("select c from Credential c where c.id = :id and c.registryId = :registryId and c.name is not null")
    Optional<Credential> findLongTerm(String id, long registryId);

    boolean existsById(String id);

    boolean existsBySecretHash(String secretHash);

    boolean existsByRegistryIdAndUserIdAndName(long registryId, String userId, String name);

    @Query("select count(c) from Credential c where c.registryId = :registryId and c.name is not null")
    long countLongTerm(long registryId);

    /** Long-term ones of an instance; null stands for any user. */
    @Query("select c from Credential c where c.registryId = :registryId and c.name is not null"
            + " and (:userId is null or c.userId = :userId)")
    Page<Credential> findLongTermPage(long registryId, @Nullable String userId, Pageable page);

    Credential save(Credential credential);

    void delete(Credential credential);

    /** Forgets temporary ones that have expired. */
    @Modifying
    @Query("delete from Credential c where c.registryId = :registryId and c.name is null and c.expiresAt <= :now")
    void forgetExpired(long registryId, Instant now);
}
