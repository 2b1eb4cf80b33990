package io.swremu.edition.enterprise.endpoint;

import io.swremu.platform.jpa.Inserts;
import io.swremu.platform.jpa.LikePattern;
import java.util.Optional;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The stored permissions. */
interface EndpointPermissionRows extends Repository<EndpointPermission, String>, Inserts<EndpointPermission> {

    Optional<EndpointPermission> findByRegistryIdAndPermission(long registryId, String permission);

    @Query("select p from EndpointPermission p where p.registryId = :registryId and p.permission like :part"
            + LikePattern.ESCAPE)
    Page<EndpointPermission> findPage(long registryId, String part, Pageable page);

    void delete(EndpointPermission permission);
}
