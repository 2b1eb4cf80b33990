package io.swremu.edition.enterprise.access;

import io.swremu.platform.jpa.Inserts;
import java.util.List;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The stored allow lists. */
interface AllowedAddressRows extends Repository<AllowedAddress, AllowedAddress.Key>, Inserts<AllowedAddress> {

    @Query("select a from AllowedAddress a where a.key.registryId = :registryId order by a.position")
    List<AllowedAddress> findList(long registryId);

    @Modifying
    @Query("delete from AllowedAddress a where a.key.registryId = :registryId")
    void clear(long registryId);
}
