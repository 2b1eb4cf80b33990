package io.swremu.edition.shared.report;

import io.swremu.identity.directory.Holder;
import java.time.LocalDate;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The recorded days. Each change is one statement; 1 = done, 0 = the day has no row yet. */
interface DailyUsages extends Repository<DailyUsage, DailyUsage.Key> {
    String OF_DAY = " where u.key.holder = :holder and u.key.usageDay = :day";

    @Modifying
    @Query(
            nativeQuery = true,
            value = "insert into daily_usage (domain_id, registry_id, usage_day) values (:domainId, :registryId, :day)"
                    + " on conflict do nothing")
    void open(String domainId, long registryId, LocalDate day);

    @Modifying
    @Query("update DailyUsage u set u.downflowBytes = u.downflowBytes + :bytes" + OF_DAY)
    int addDownflow(Holder holder, LocalDate day, long bytes);

    @Modifying
    @Query("update DailyUsage u set u.storeBytes = :bytes" + OF_DAY)
    int setStore(Holder holder, LocalDate day, long bytes);

    /** The days from the first to the last of which something is recorded, oldest first. */
    @Query("""
            select new io.swremu.edition.shared.report.RecordedDay(u.key.usageDay, u.downflowBytes, u.storeBytes) from DailyUsage u
            where u.key.holder = :holder and u.key.usageDay between :first and :last
            order by u.key.usageDay""")
    List<RecordedDay> findDays(Holder holder, LocalDate first, LocalDate last);

    /** What was stored at the ends of days before another one, latest first. */
    @Query("""
            select u.storeBytes from DailyUsage u
            where u.key.holder = :holder and u.key.usageDay < :day
              and u.storeBytes is not null
            order by u.key.usageDay desc""")
    List<Long> findStoreBefore(Holder holder, LocalDate day, Limit limit);

    @Query("""
            select coalesce(sum(u.downflowBytes), 0) from DailyUsage u
            where u.key.holder = :holder""")
    long sumDownflow(Holder holder);

    /** Deletes the records of an account. */
    @Modifying
    @Query("delete from DailyUsage u where u.key.holder.domainId = :domainId")
    void deleteAllOf(String domainId);
}
