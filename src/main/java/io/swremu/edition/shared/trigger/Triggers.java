package io.swremu.edition.shared.trigger;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The stored triggers. */
interface Triggers extends Repository<Trigger, Long> {

    Trigger saveAndFlush(Trigger trigger);

    Optional<Trigger> findById(long id);

    Optional<Trigger> findByRepositoryIdAndName(long repositoryId, String name);

    /** Oldest first; a repository has no more of them than {@link TriggerService#MAX_TRIGGERS}. */
    List<Trigger> findByRepositoryIdOrderById(long repositoryId);

    @Query("select count(t) from Trigger t where t.repositoryId = :repositoryId")
    long countByRepositoryId(long repositoryId);

    /** 1 = deleted, 0 = there is none. */
    @Modifying
    @Query("delete from Trigger t where t.repositoryId = :repositoryId and t.name = :name")
    int delete(long repositoryId, String name);
}
