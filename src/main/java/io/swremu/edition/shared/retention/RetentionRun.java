package io.swremu.edition.shared.retention;

import com.github.kagkarlsson.scheduler.task.Task;
import io.swremu.content.repository.ContentException;
import io.swremu.content.tag.TagAge;
import io.swremu.content.tag.TagService;
import io.swremu.platform.jobs.Jobs;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Deletes the tags that fall out of the policies. Each tag goes in a transaction of its own, together with its record, so
 * that neither a crash nor a second run at the same time loses or doubles one.
 */
@Service
public class RetentionRun {
    private static final Logger log = LoggerFactory.getLogger(RetentionRun.class);
    private static final int POLICIES_AT_ONCE = 100;

    private final Retentions policies;
    private final RetentionRecords records;
    private final TagService tags;
    private final InstantSource clock;
    private final JsonMapper json;
    private final TransactionTemplate transaction;

    RetentionRun(
            Retentions policies,
            RetentionRecords records,
            TagService tags,
            InstantSource clock,
            JsonMapper json,
            PlatformTransactionManager transactions) {
        this.policies = policies;
        this.records = records;
        this.tags = tags;
        this.clock = clock;
        this.json = json;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Applies all policies. @return how many tags were deleted */
    public int all() {
        int deleted = 0;
        List<Integer> ids = policies.findIds(0, Limit.of(POLICIES_AT_ONCE));
        while (!ids.isEmpty()) {
            for (int id : ids) {
                try {
                    deleted += one(id);
                } catch (ContentException gone) {
                    log.debug("the repository of retention policy {} is gone", id, gone);
                } catch (RuntimeException failure) { // the other policies are not to blame
                    log.error("retention policy {} failed", id, failure);
                }
            }
            ids = policies.findIds(ids.get(ids.size() - 1), Limit.of(POLICIES_AT_ONCE));
        }
        return deleted;
    }

    /** Applies one policy, if it is still there. @return how many tags were deleted */
    int one(int id) {
        return policies.findById(id).map(this::apply).orElse(0);
    }

    private int apply(Retention policy) {
        List<RetentionRule> rules = json.readValue(policy.rules(), new TypeReference<>() {});
        Instant now = clock.instant();
        List<TagAge> all = tags.ages(policy.repositoryId());
        Map<TagAge, RetentionRule> expired = new LinkedHashMap<>();
        rules.forEach(rule -> rule.expired(all, now).forEach(tag -> expired.putIfAbsent(tag, rule)));
        var oldestFirst = Comparator.comparing((Map.Entry<TagAge, RetentionRule> entry) ->
                        entry.getKey().lastPush())
                .thenComparing(entry -> entry.getKey().id());
        return (int) expired.entrySet().stream()
                .sorted(oldestFirst)
                .filter(entry -> delete(policy, entry.getKey(), entry.getValue()))
                .count();
    }

    /** A tag that has been pushed meanwhile stays, and so does everything once the policy or the repository is gone. */
    private boolean delete(Retention policy, TagAge tag, RetentionRule rule) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            if (policies.findById(policy.id()).isEmpty()
                    || !tags.deleteUnlessPushed(policy.repositoryId(), tag.name(), tag.lastPush())) {
                return false;
            }
            records.add(new RetentionRecord(policy, json.writeValueAsString(rule), tag.name(), clock.instant()));
            return true;
        }));
    }

    /** Runs the policies at their interval. */
    @Configuration(proxyBeanMethods = false)
    static class Schedule {

        @Bean
        Task<Void> retaining(RetentionRun run, RetentionProperties properties) {
            return Jobs.every(properties.interval(), "retention", run::all);
        }
    }
}
