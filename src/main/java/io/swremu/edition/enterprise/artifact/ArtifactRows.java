package io.swremu.edition.enterprise.artifact;

import io.swremu.platform.jpa.Inserts;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The stored artifacts of instances. */
interface ArtifactRows extends Repository<Artifact, Long>, Inserts<Artifact> {

    boolean existsByManifestId(long manifestId);

    boolean existsByRepositoryIdAndDigest(long repositoryId, String digest);

    Optional<Artifact> findByManifestId(long manifestId);

    Optional<Artifact> findByRepositoryIdAndDigest(long repositoryId, String digest);

    @Query("select a from Artifact a join Tag t on t.manifestId = a.manifestId"
            + " where t.repositoryId = :repositoryId and t.name = :tag")
    Optional<Artifact> findByTag(long repositoryId, String tag);

    @Query("select a.manifestId from Artifact a where a.repositoryId = :repositoryId and a.digest in :digests")
    List<Long> findIds(long repositoryId, Collection<String> digests);

    @Query(
            "select coalesce(sum(a.size), 0) from Artifact a where a.repositoryId = :repositoryId and a.digest in :digests")
    long sumSizes(long repositoryId, Collection<String> digests);

    @Query("select a.digest from Artifact a where a.repositoryId = :repositoryId and a.subjectDigest = :subject")
    List<String> findAttached(long repositoryId, String subject);

    /** The parents are asked for one by one: for a join H2 would read the whole repository. */
    String HAS_PARENT = "exists (select 1 from ManifestChild c where c.key.digest = a.digest and exists"
            + " (select 1 from Manifest i where i.id = c.key.manifestId and i.repositoryId = a.repositoryId))";

    String HAS_TAG = "exists (select 1 from Tag t where t.manifestId = a.manifestId)";

    @Query("select new io.swremu.edition.enterprise.artifact.Standing(a.manifestId, a.listed,"
            + " case when exists (select 1 from Manifest m where m.id = a.manifestId) then true else false end,"
            + " case when a.accessoryType is null and (" + HAS_TAG + " or not " + HAS_PARENT
            + ") then true else false end)"
            + " from Artifact a where a.manifestId in :ids")
    List<Standing> findStandings(Collection<Long> ids);

    @Query("select count(a) > 0 from Artifact a where a.manifestId = :id and " + HAS_PARENT)
    boolean hasParent(long id);

    @Query("select count(a) > 0 from Artifact a where a.manifestId = :id and (" + HAS_TAG + " or " + HAS_PARENT + ")")
    boolean isNamed(long id);

    @Modifying
    @Query("update Artifact a set a.listed = :listed where a.manifestId in :ids")
    void setListed(Collection<Long> ids, boolean listed);

    @Modifying
    @Query("delete from Artifact a where a.manifestId in :ids")
    void delete(Collection<Long> ids);

    @Modifying
    @Query("update Artifact a set a.subjectDigest = :subject, a.accessoryType = :type where a.manifestId = :id")
    void attach(long id, String subject, String type);

    @Modifying
    @Query("update Artifact a set a.pulledAt = :at where a.repositoryId = :repositoryId and a.digest = :digest")
    void setPulled(long repositoryId, String digest, Instant at);

    /** Returns 1, or 0 if the tag was never pulled before. */
    @Modifying
    @Query("update TagPull p set p.pulledAt = :at where p.tagId ="
            + " (select t.id from Tag t where t.repositoryId = :repositoryId and t.name = :tag)")
    int setTagPulled(long repositoryId, String tag, Instant at);

    @Modifying
    @Query(nativeQuery = true, value = """
                    insert into ee_tag_pull (tag_id, pulled_at)
                    select t.id, :at from image_tag t where t.repository_id = :repositoryId and t.name = :tag
                    on conflict do nothing""")
    void addTagPulled(long repositoryId, String tag, Instant at);
}
