package io.swremu.edition.shared.sync;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The stored rules. */
interface SyncRules extends Repository<SyncRule, Long> {

    SyncRule saveAndFlush(SyncRule rule);

    Optional<SyncRule> findByRepositoryIdAndRemoteRegionAndRemoteNamespace(
            long repositoryId, String remoteRegion, String remoteNamespace);

    /** Oldest first; a repository has no more of them than {@link SyncRuleService#MAX_RULES}. */
    List<SyncRule> findByRepositoryIdOrderById(long repositoryId);

    @Query("select r from SyncRule r where r.repositoryId = :repositoryId and r.automatic = true order by r.id")
    List<SyncRule> findAutomatic(long repositoryId);

    @Query("select count(r) from SyncRule r where r.repositoryId = :repositoryId")
    long countByRepositoryId(long repositoryId);

    /** 1 = deleted, 0 = it is gone. */
    @Modifying
    @Query("delete from SyncRule r where r.id = :id")
    int delete(long id);
}
