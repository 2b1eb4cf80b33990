package io.swremu.edition.enterprise.namespace;

import io.swremu.platform.jpa.Inserts;
import java.util.Optional;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The stored namespaces of instances. */
interface NamespaceRows extends Repository<InstanceNamespace, Long>, Inserts<InstanceNamespace> {

    Optional<InstanceNamespace> findByRegistryIdAndName(long registryId, String name);

    boolean existsByRegistryIdAndName(long registryId, String name);

    boolean existsById(long id);

    /** Returns 1, or 0 if it is gone. */
    @Modifying
    @Query("update InstanceNamespace n set n.repositories = n.repositories + :difference where n.id = :id")
    int changeRepositories(long id, int difference);

    /** Returns 1, or 0 if it is gone or has repositories. */
    @Modifying
    @Query("delete from InstanceNamespace n where n.id = :id and n.repositories = 0")
    int deleteIfEmpty(long id);
}
