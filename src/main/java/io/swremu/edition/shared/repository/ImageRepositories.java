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

    boolean existsByRegistryIdAndNamespaceNameAndName(long registryId, String namespaceName, String name);

    Optional<ImageRepository> findById(long id);

    boolean existsById(long id);

    List<ImageRepository> findByIdIn(Collection<Long> ids);

    @Query("""
            select coalesce(sum(r.tagCount), 0) from ImageRepository r
            where r.domainId = :domainId and r.registryId = :registryId""")
    long countTags(String domainId, long registryId);

    /** 1 = changed, 0 = it is gone. A category or description that is null stays. */
    @Modifying
    @Query("""
            update ImageRepository r
            set r.isPublic = :isPublic, r.category = coalesce(:category, r.category),
              r.description = coalesce(:description, r.description), r.updatedAt = :now
            where r.id = :id""")
    int change(long id, boolean isPublic, @Nullable String category, @Nullable String description, Instant now);

    /** 1 = counted; 0 = it is gone, or would have more tags than it may. */
    @Modifying
    @Query("""
            update ImageRepository r
            set r.size = r.size + :bytes, r.tagCount = r.tagCount + :tags, r.updatedAt = :at
            where r.id = :id and r.tagCount + :tags <= :maxTags""")
    int count(long id, long bytes, long tags, long maxTags, Instant at);

    @Modifying
    @Query("update ImageRepository r set r.downloadCount = r.downloadCount + 1 where r.id = :id")
    void addDownload(long id);
}
