package io.swremu.content.manifest;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Which blobs can be reached through which repository. */
interface RepositoryBlobs extends Repository<RepositoryBlob, RepositoryBlob.Key> {

    @Modifying
    @Query(nativeQuery = true, value = """
                    insert into repository_blob (repository_id, digest, size, linked_at)
                    values (:repositoryId, :digest, :size, :now) on conflict do nothing""")
    int link(long repositoryId, String digest, long size, Instant now);

    @Modifying
    @Query(
            "update RepositoryBlob b set b.linkedAt = :now where b.key.repositoryId = :repositoryId and b.key.digest = :digest")
    void renew(long repositoryId, String digest, Instant now);

    Optional<RepositoryBlob> findByKey(RepositoryBlob.Key key);

    /** The digests come first in the join: with a list of digests, H2 would compare each with the whole repository. */
    @Query(nativeQuery = true, value = """
                    select b.* from unnest(cast(:digests as varchar array)) as d (digest)
                    join repository_blob b on b.repository_id = :repositoryId and b.digest = d.digest""")
    List<RepositoryBlob> findLinked(long repositoryId, String[] digests);

    @Query("select b.key.repositoryId from RepositoryBlob b where b.key.digest = :digest order by b.linkedAt desc")
    List<Long> findRepositories(String digest, Limit limit);

    /** Returns 1, or 0 if the blob was not linked or a manifest of the repository needs it. */
    @Modifying
    @Query("""
            delete from RepositoryBlob b where b.key.repositoryId = :repositoryId and b.key.digest = :digest
            and not exists (select 1 from ManifestBlob n where n.key.digest = :digest
              and exists (select 1 from Manifest m where m.id = n.key.manifestId and m.repositoryId = :repositoryId))""")
    int unlink(long repositoryId, String digest);

    @Query("select count(b) > 0 from RepositoryBlob b where b.key.digest = :digest and b.linkedAt >= :since")
    boolean isWantedSince(String digest, Instant since);

    /** Not an update, for which H2 would read all links of the repository. */
    @Modifying
    @Query(nativeQuery = true, value = """
                    merge into repository_blob b using (select digest from manifest_blob where manifest_id = :manifestId) n
                    on b.repository_id = :repositoryId and b.digest = n.digest
                    when matched then update set linked_at = :now""")
    void renewNeededBy(long repositoryId, long manifestId, Instant now);

    /** Written as a join, H2 would read all manifests of the repository. */
    @Query("""
            select count(n) > 0 from ManifestBlob n where n.key.digest = :digest
            and exists (select 1 from Manifest m where m.id = n.key.manifestId and m.repositoryId = :repositoryId)""")
    boolean isNeededIn(long repositoryId, String digest);

    @Modifying
    @Query("delete from RepositoryBlob b where b.key.digest = :digest and b.linkedAt < :before")
    void unlinkEverywhere(String digest, Instant before);
}
