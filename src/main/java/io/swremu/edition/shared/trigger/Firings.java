package io.swremu.edition.shared.trigger;

import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** When triggers have fired. */
interface Firings extends Repository<Firing, Long> {

    Firing saveAndFlush(Firing firing);

    Optional<Firing> findById(long id);

    /** Those that are over, the newest first. */
    @Query("select f from Firing f where f.triggerId = :triggerId and f.result is not null order by f.id desc")
    List<Firing> findOver(long triggerId, Limit limit);

    /** Forgets all of a trigger's that are over but the newest ones. */
    @Modifying
    @Query(nativeQuery = true, value = """
            delete from trigger_firing where trigger_id = :triggerId and result is not null and id <= (
              select f.id from trigger_firing f where f.trigger_id = :triggerId and f.result is not null
              order by f.id desc offset :kept rows fetch next 1 rows only)""")
    void forgetAllBut(long triggerId, int kept);
}
