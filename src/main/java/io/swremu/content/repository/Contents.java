package io.swremu.content.repository;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The stored rows of repositories. */
interface Contents extends Repository<Content, Long> {

    Content saveAndFlush(Content content);

    Optional<Content> findById(long id);

    @Modifying
    @Query("delete from Content c where c.registryId = :registryId")
    void deleteAll(long registryId);

    /** Locks the row until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from Content c where c.id = :id")
    Optional<Content> findLocked(long id);

    /** Returns 1, or 0 if there is no such row. */
    @Modifying
    @Query("delete from Content c where c.id = :id")
    int delete(long id);

    /** Deletes the repositories of an owner; the database deletes what they hold. */
    @Modifying
    @Query("delete from Content c where c.owner = :owner")
    void deleteAllOf(String owner);
}
