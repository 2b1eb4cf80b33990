package io.swremu.edition.enterprise.domain;

import io.swremu.platform.jpa.Inserts;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The stored domain names. */
interface DomainNameRows extends Repository<DomainName, String>, Inserts<DomainName> {

    Optional<DomainName> findByIdAndRegistryId(String id, long registryId);

    List<DomainName> findByRegistryIdOrderByCreatedAtAscIdAsc(long registryId);

    List<DomainName> findByNameIn(List<String> names);

    long countByRegistryId(long registryId);

    boolean existsByName(String name);

    DomainName save(DomainName name);

    void delete(DomainName name);
}
