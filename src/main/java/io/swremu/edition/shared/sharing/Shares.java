package io.swremu.edition.shared.sharing;

import io.swremu.edition.shared.access.SharedAccess;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The stored shares. */
interface Shares extends Repository<Share, Long>, SharedAccess {
    /** The condition that a share has not expired. */
    String VALID = " and (s.expiresAt is null or s.expiresAt > :now)";

    Share saveAndFlush(Share share);

    Optional<Share> findByRepositoryIdAndAccessDomain(long repositoryId, String accessDomain);

    /** Oldest first; a repository has no more of them than {@link ShareService#MAX_SHARES}. */
    List<Share> findByRepositoryIdOrderById(long repositoryId);

    @Query("select count(s) from Share s where s.repositoryId = :repositoryId")
    long countByRepositoryId(long repositoryId);

    @Override
    @Query("select count(s) > 0 from Share s where s.repositoryId = :repositoryId and s.accessDomain = :domainName"
            + VALID)
    boolean isShared(long repositoryId, String domainName, Instant now);

    /** Those of some repositories that an account may pull from now. */
    @Query(
            "select s.repositoryId from Share s where s.repositoryId in :repositoryIds and s.accessDomain = :accessDomain"
                    + VALID)
    List<Long> findValid(Collection<Long> repositoryIds, String accessDomain, Instant now);

    /** 1 = deleted, 0 = there is none. */
    @Modifying
    @Query("delete from Share s where s.repositoryId = :repositoryId and s.accessDomain = :accessDomain")
    int delete(long repositoryId, String accessDomain);

    /** Deletes the shares with an account. */
    @Modifying
    @Query("delete from Share s where s.accessDomain = :accessDomain")
    void deleteAllWith(String accessDomain);
}
