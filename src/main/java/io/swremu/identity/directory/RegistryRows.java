package io.swremu.identity.directory;

import java.util.Optional;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The stored registries. */
interface RegistryRows extends Repository<RegistryRow, Long> {

    @Query("select new io.swremu.identity.directory.Registry(r.id, r.kind, r.region) from Registry r"
            + " where r.kind = io.swremu.identity.directory.Registry$Kind.SHARED and r.name = :region")
    Optional<Registry> findShared(String region);

    @Query("select new io.swremu.identity.directory.Registry(r.id, r.kind, r.region) from Registry r where r.id = :id")
    Optional<Registry> findRegistry(long id);

    @Modifying
    @Query(nativeQuery = true, value = """
                    insert into registry (kind, region, name) values ('SHARED', :region, :region)
                    on conflict do nothing""")
    void addShared(String region);

    @Query("select new io.swremu.identity.directory.Registry(r.id, r.kind, r.region) from Registry r"
            + " where r.kind = io.swremu.identity.directory.Registry$Kind.ENTERPRISE and r.name = :instanceId")
    Optional<Registry> findInstance(String instanceId);

    @Modifying
    @Query(nativeQuery = true, value = """
                    insert into registry (kind, region, name, domain_id)
                    values ('ENTERPRISE', :region, :instanceId, :domainId)""")
    void addInstance(String instanceId, String region, String domainId);

    @Modifying(flushAutomatically = true)
    @Query("delete from Registry r where r.id = :id")
    void deleteInstance(long id);
}
