package io.swremu.edition.shared.retention;

import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The stored policies. */
interface Retentions extends Repository<Retention, Long> {

    Retention saveAndFlush(Retention policy);

    Optional<Retention> findById(long id);

    Optional<Retention> findByRepositoryId(long repositoryId);

    Optional<Retention> findByIdAndRepositoryId(long id, long repositoryId);

    /** Ids after another one, in their order. */
    @Query("select p.id from Retention p where p.id > :after order by p.id")
    List<Long> findIds(long after, Limit limit);

    /** 1 = deleted, 0 = it is gone. */
    @Modifying
    @Query("delete from Retention p where p.id = :id and p.repositoryId = :repositoryId")
    int delete(long id, long repositoryId);
}
