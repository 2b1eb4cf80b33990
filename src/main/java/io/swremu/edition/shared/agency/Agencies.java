package io.swremu.edition.shared.agency;

import java.time.Instant;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The stored agencies. */
interface Agencies extends Repository<Agency, String> {

    boolean existsById(String domainId);

    /** 1 = created, 0 = it is there. */
    @Modifying
    @Query(
            nativeQuery = true,
            value = "insert into agency (domain_id, created_at) values (:domainId, :now) on conflict do nothing")
    int create(String domainId, Instant now);

    /** Deletes the agency of an account, if it has one. */
    @Modifying
    @Query("delete from Agency a where a.domainId = :domainId")
    void deleteOf(String domainId);
}
