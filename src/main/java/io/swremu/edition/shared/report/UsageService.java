package io.swremu.edition.shared.report;

import io.swremu.content.manifest.ManifestService;
import io.swremu.edition.shared.quota.QuotaService;
import io.swremu.identity.directory.AccountLeaves;
import io.swremu.identity.directory.Holder;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Records and reports what accounts use. Days are those of UTC. */
@Service
public class UsageService {
    private static final Logger log = LoggerFactory.getLogger(UsageService.class);

    private final DailyUsages days;
    private final ManifestService manifests;
    private final QuotaService quota;
    private final InstantSource clock;
    private final TransactionTemplate transaction;

    UsageService(
            DailyUsages days,
            ManifestService manifests,
            QuotaService quota,
            InstantSource clock,
            PlatformTransactionManager transactions) {
        this.days = days;
        this.manifests = manifests;
        this.quota = quota;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Counts bytes of a blob that are about to be sent from a repository of an account. A pull never fails because it
     * could not be counted.
     */
    public void pulled(Holder holder, long bytes) {
        if (bytes == 0) {
            return;
        }
        LocalDate today = today();
        try {
            change(holder, today, () -> days.addDownflow(holder, today, bytes));
        } catch (RuntimeException failure) {
            log.warn("a pull of {} bytes was not counted: {}", bytes, failure.getMessage());
            log.debug("why it was not counted", failure);
        }
    }

    /** Records what every account stores now. Repeating it changes nothing. */
    void recordStore() {
        for (Holder holder : quota.holders()) {
            LocalDate today = today();
            long bytes = storedBytes(holder);
            change(holder, today, () -> days.setStore(holder, today, bytes));
        }
    }

    /** One statement on the row of a day; three for the day's first. */
    private void change(Holder holder, LocalDate day, IntSupplier statement) {
        transaction.executeWithoutResult(status -> {
            if (statement.getAsInt() == 0) {
                days.open(holder.domainId(), holder.registryId(), day);
                statement.getAsInt();
            }
        });
    }

    /** Bytes that the account's images in the region take up now. */
    public long storedBytes(Holder holder) {
        return manifests.storedBytes(holder.domainId(), holder.registryId());
    }

    /** Bytes of blobs that were ever pulled from the account's repositories in the region. */
    public long pulledBytes(Holder holder) {
        return days.sumDownflow(holder);
    }

    /**
     * The last days up to today, oldest first and none left out: on a day without a record nothing was pulled and the
     * level was that of the day before.
     *
     * @param count how many, today included
     */
    public List<DayUsage> lastDays(Holder holder, int count) {
        LocalDate today = today();
        LocalDate first = today.minusDays(count - 1L);
        Map<LocalDate, RecordedDay> recorded = days.findDays(holder, first, today).stream()
                .collect(Collectors.toMap(RecordedDay::day, Function.identity()));
        long level = days.findStoreBefore(holder, first, Limit.of(1)).stream()
                .findFirst()
                .orElse(0L);
        var usages = new ArrayList<DayUsage>(count);
        for (LocalDate day = first; day.isBefore(today); day = day.plusDays(1)) {
            var known = recorded.getOrDefault(day, new RecordedDay(day, 0, null));
            level = Objects.requireNonNullElse(known.storeBytes(), level);
            usages.add(new DayUsage(day, known.downflowBytes(), level));
        }
        long pulledToday =
                recorded.getOrDefault(today, new RecordedDay(today, 0, null)).downflowBytes();
        usages.add(new DayUsage(today, pulledToday, storedBytes(holder)));
        return usages;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /** Deletes the records of an account. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void delete(AccountLeaves leaving) {
        days.deleteAllOf(leaving.domainId());
    }
}
