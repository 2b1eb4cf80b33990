package io.swremu.content.tag;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The stored tags. */
interface Tags extends Repository<Tag, Long> {
    String ROW =
            "select new io.swremu.content.tag.TagRow(t.id, t.repositoryId, t.name, m.digest, m.kind, m.configDigest,"
                    + " m.size, t.createdAt, t.updatedAt) from Tag t join Manifest m on m.id = t.manifestId";

    Tag saveAndFlush(Tag tag);

    Optional<Tag> findByRepositoryIdAndName(long repositoryId, String name);

    @Query(ROW + " where t.repositoryId = :repositoryId and t.name = :name")
    Optional<TagRow> findRow(long repositoryId, String name);

    @Query(ROW + " where t.repositoryId = :repositoryId")
    List<TagRow> findRows(long repositoryId, Pageable page);

    /** Tags of some digests, in the order of their ids, from an id on. */
    @Query(ROW + " where t.repositoryId = :repositoryId and m.digest in :digests and t.id >= :firstId order by t.id")
    List<TagRow> findByDigests(long repositoryId, Collection<String> digests, long firstId, Limit limit);

    /** The digest of the manifest that a manifest names as its subject. */
    @Query("select m.subjectDigest from Manifest m where m.repositoryId = :repositoryId and m.digest = :digest"
            + " and m.subjectDigest is not null")
    Optional<String> findSubject(long repositoryId, String digest);

    /** Names in ascending order, beginning after {@code last}. The repository is in the order, so that an index has it. */
    @Query("select t.name from Tag t where t.repositoryId = :repositoryId and t.name > :last"
            + " order by t.repositoryId, t.name")
    List<String> findNames(long repositoryId, String last, Limit limit);

    /**
     * The names of all tags of some repositories, last updated first.
     *
     * @param repositoryIds one parameter, however many they are: a list of parameters would be another statement for each
     *     length, which Hibernate puts together anew each time
     */
    @Query(nativeQuery = true, value = """
                    select t.repository_id as repositoryId, t.name as name from image_tag t
                    where t.repository_id = any(:repositoryIds) order by t.updated_at desc, t.id desc""")
    List<TagOfRepository> findNames(Long[] repositoryIds);

    @Query(
            "select new io.swremu.content.tag.TagAge(t.id, t.name, t.updatedAt) from Tag t where t.repositoryId = :repositoryId")
    List<TagAge> findAges(long repositoryId);

    @Query("select count(t) from Tag t where t.manifestId = :manifestId")
    long countByManifest(long manifestId);

    boolean existsByManifestId(long manifestId);

    boolean existsByManifestIdIn(Collection<Long> manifestIds);

    /** Returns 1, or 0 if there is no such tag. */
    @Modifying
    @Query("delete from Tag t where t.repositoryId = :repositoryId and t.name = :name")
    int delete(long repositoryId, String name);
}
