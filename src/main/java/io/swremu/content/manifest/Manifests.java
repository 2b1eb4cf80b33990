package io.swremu.content.manifest;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The stored manifests. */
public interface Manifests extends Repository<Manifest, Long> {

    Manifest saveAndFlush(Manifest manifest);

    Optional<Manifest> findByRepositoryIdAndDigest(long repositoryId, String digest);

    Optional<Manifest> findById(long id);

    /** The digests come first in the join: with a list of digests, H2 would compare each with the whole repository. */
    @Query(nativeQuery = true, value = """
                    select m.* from unnest(cast(:digests as varchar array)) as d (digest)
                    join manifest m on m.repository_id = :repositoryId and m.digest = d.digest""")
    List<Manifest> findByDigests(long repositoryId, String[] digests);

    /** The blobs that some manifests need, without duplicates. */
    @Query("""
            select distinct new io.swremu.content.manifest.NeededBlob(b.key.digest, b.size) from ManifestBlob b
            where b.key.manifestId in :manifestIds""")
    List<NeededBlob> findNeededBy(Collection<Long> manifestIds);

    String ATTACHED = " from Manifest m where m.repositoryId = :repositoryId and m.subjectDigest = :subject"
            + " and (:artifactType is null or m.artifactType = :artifactType) and m.id > :afterId";

    @Query("select new io.swremu.content.manifest.ReferrerSize(m.id, m.contentLength)" + ATTACHED + " order by m.id")
    List<ReferrerSize> findReferrerSizes(
            long repositoryId, String subject, @Nullable String artifactType, long afterId, Limit limit);

    @Query(
            "select new io.swremu.content.manifest.Referrer(m.id, m.mediaType, m.digest, m.contentLength, m.artifactType,"
                    + " m.annotations, m.createdAt)" + ATTACHED + " and m.id <= :lastId order by m.id")
    List<Referrer> findReferrers(
            long repositoryId, String subject, @Nullable String artifactType, long afterId, long lastId);

    /** Returns 1, or 0 if there is no such manifest. */
    @Modifying
    @Query("delete from Manifest m where m.id = :id")
    int delete(long id);

    @Query("""
            select m.id from ManifestChild c, Manifest m
            where c.key.manifestId = :indexId and m.repositoryId = :repositoryId and m.digest = c.key.digest""")
    List<Long> findChildIds(long repositoryId, long indexId);

    /**
     * The indexes of a repository that name one of these digests. Written as a join, H2 would read the whole
     * repository.
     */
    @Query("""
            select distinct c.key.manifestId from ManifestChild c where c.key.digest in :digests
            and exists (select 1 from Manifest i where i.id = c.key.manifestId and i.repositoryId = :repositoryId)""")
    List<Long> findIndexes(long repositoryId, Collection<String> digests, Limit limit);

    @Query("select m.digest from Manifest m where m.id in :ids")
    Set<String> findDigests(Collection<Long> ids);

    @Query("""
            select count(m) > 0 from Manifest m where m.id = :id and (m.subjectDigest is not null
              or exists (select 1 from ManifestChild c where c.key.digest = m.digest
                and exists (select 1 from Manifest i where i.id = c.key.manifestId
                  and i.repositoryId = m.repositoryId)))""")
    boolean isPartOfAnother(long id);

    /** Total size of all blobs that the manifests of an owner in a registry need, each blob once. */
    @Query(nativeQuery = true, value = """
                    select cast(coalesce(sum(d.size), 0) as bigint) from (
                      select distinct b.digest, b.size
                      from content c
                      join manifest m on m.repository_id = c.id
                      join manifest_blob b on b.manifest_id = m.id
                      where c.owner = :owner and c.registry_id = :registryId) d""")
    long sumNeeded(String owner, long registryId);

    /**
     * Whether a digest is that of a manifest, or of a blob that a manifest needs, in any repository. Two questions, since H2
     * would read all manifests for one with an {@code or} inside.
     */
    @Query(nativeQuery = true, value = """
                    select exists (select 1 from manifest m where m.digest = :digest)
                    or exists (select 1 from manifest_blob b where b.digest = :digest)""")
    boolean isNeeded(String digest);

    /** Digests of manifests in ascending order, beginning after {@code after}. */
    @Query("select distinct m.digest from Manifest m where m.digest > :after order by m.digest")
    List<String> findDigestsAfter(String after, Limit limit);

    /** Digests of blobs that manifests need, in ascending order, beginning after {@code after}. */
    @Query("select distinct b.key.digest from ManifestBlob b where b.key.digest > :after order by b.key.digest")
    List<String> findNeededAfter(String after, Limit limit);
}
