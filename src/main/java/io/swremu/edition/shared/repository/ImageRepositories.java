package io.swremu.edition.shared.repository;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The stored image repositories. */
interface ImageRepositories extends Repository<ImageRepository, Long> {

    ImageRepository saveAndFlush(ImageRepository repository);

    Optional<ImageRepository> findByRegionAndNamespaceNameAndName(String region, String namespaceName, String name);

    Optional<ImageRepository> findById(long id);

    List<ImageRepository> findByIdIn(Collection<Long> ids);

    @Query("""
            select coalesce(sum(r.tagCount), 0) from ImageRepository r
            where r.domainId = :domainId and r.region = :region""")
    long countTags(String domainId, String region);

    /** 1 = deleted, 0 = it is gone. */
    @Modifying
    @Query("delete from ImageRepository r where r.id = :id")
    int delete(long id);

    /** 1 = changed, 0 = it is gone. A category or description that is null stays. */
    @Modifying
    @Query("""
            update ImageRepository r
            set r.isPublic = :isPublic, r.category = coalesce(:category, r.category),
              r.description = coalesce(:description, r.description), r.updatedAt = :now
            where r.id = :id""")
    int change(long id, boolean isPublic, @Nullable String category, @Nullable String description, Instant now);

    /** 1 = done, 0 = it is gone. Locks the row until the transaction ends. */
    @Modifying
    @Query("update ImageRepository r set r.updatedAt = :now where r.id = :id")
    int touch(long id, Instant now);

    /** The same, for changes that do not count as an update of the repository. */
    @Modifying
    @Query("update ImageRepository r set r.size = r.size where r.id = :id")
    int hold(long id);

    @Query("select r.tagCount from ImageRepository r where r.id = :id")
    long findTagCount(long id);

    @Modifying
    @Query("update ImageRepository r set r.size = r.size + :bytes, r.tagCount = r.tagCount + :tags where r.id = :id")
    void add(long id, long bytes, long tags);

    @Modifying
    @Query("update ImageRepository r set r.downloadCount = r.downloadCount + 1 where r.id = :id")
    void addDownload(long id);
}
