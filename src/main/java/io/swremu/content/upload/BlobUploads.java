package io.swremu.content.upload;

import java.time.Instant;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Which upload belongs to which repository. */
interface BlobUploads extends Repository<BlobUpload, String> {

    @Modifying
    @Query("insert into BlobUpload (id, repositoryId, begunAt) values (:id, :repositoryId, :begunAt)")
    void add(String id, long repositoryId, Instant begunAt);

    boolean existsByIdAndRepositoryId(String id, long repositoryId);

    @Modifying
    @Query("delete from BlobUpload u where u.id = :id")
    void delete(String id);

    /** Ids in ascending order, beginning after {@code after}. */
    @Query("select u.id from BlobUpload u where u.begunAt < :before and u.id > :after order by u.id")
    List<String> findBegunBefore(Instant before, String after, Limit limit);
}
