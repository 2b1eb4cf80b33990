package io.swremu.repository;

import java.util.Optional;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The stored image repositories. */
interface ImageRepositories extends Repository<ImageRepository, Long> {

    ImageRepository saveAndFlush(ImageRepository repository);

    Optional<ImageRepository> findByRegionAndNamespaceNameAndName(String region, String namespaceName, String name);

    /** 1 = deleted, 0 = it is gone. */
    @Modifying
    @Query("delete from ImageRepository r where r.id = :id")
    int delete(long id);
}
