package io.swremu.edition.enterprise.endpoint;

import io.swremu.platform.jpa.Inserts;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The stored endpoints. */
interface InternalEndpointRows extends Repository<InternalEndpoint, String>, Inserts<InternalEndpoint> {

    Optional<InternalEndpoint> findByIdAndRegistryId(String id, long registryId);

    Page<InternalEndpoint> findByRegistryId(long registryId, Pageable page);

    boolean existsByRegistryIdAndVpcIdAndSubnetId(long registryId, String vpcId, String subnetId);

    long countByRegistryId(long registryId);

    boolean existsByRegistryIdAndConnectionStatus(long registryId, ConnectionStatus status);

    @Query("select coalesce(max(e.position), 0) from InternalEndpoint e where e.registryId = :registryId")
    int lastPosition(long registryId);

    /** Those of an instance as connections; null leaves a condition out. */
    @Query("select e from InternalEndpoint e where e.registryId = :registryId"
            + " and (:status is null or e.connectionStatus = :status)"
            + " and (:id is null or e.vpcepEndpointId = :id)")
    Page<InternalEndpoint> findConnections(
            long registryId, @Nullable ConnectionStatus status, @Nullable String id, Pageable page);

    List<InternalEndpoint> findByRegistryIdAndVpcepEndpointIdInOrderByPosition(
            long registryId, List<String> vpcepEndpointIds);

    InternalEndpoint save(InternalEndpoint endpoint);

    void delete(InternalEndpoint endpoint);
}
