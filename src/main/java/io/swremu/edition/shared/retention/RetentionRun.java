package io.swremu.edition.shared.retention;

import com.github.kagkarlsson.scheduler.task.Task;
import io.swremu.content.repository.ContentException;
import io.swremu.content.tag.TagAge;
import io.swremu.content.tag.TagService;
import io.swremu.platform.jobs.Jobs;
import io.swremu.platform.state.StateGate;
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
 * Deletes the tags that the policies no longer keep. Each tag and its entry in the log are one transaction, so neither a
 * crash nor a second run at the same time loses or doubles an entry.
 */
@Service
public class RetentionRun {
    private static final Logger log = LoggerFactory.getLogger(RetentionRun.class);
    private static final int POLICIES_AT_ONCE = 100;

    private final Retentions policies;
    private final RetentionLog deletions;
    private final TagService tags;
    private final InstantSource clock;
    private final JsonMapper json;
    private final TransactionTemplate transaction;
    private final StateGate gate;

    RetentionRun(
            Retentions policies,
            RetentionLog deletions,
            TagService tags,
            InstantSource clock,
            JsonMapper json,
            PlatformTransactionManager transactions,
            StateGate gate) {
        this.policies = policies;
        this.deletions = deletions;
        this.tags = tags;
        this.clock = clock;
        this.json = json;
        this.gate = gate;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Applies all policies.
     *
     * @return how many tags were deleted
     */
    public int all() {
        int deleted = 0;
        List<Long> ids = policies.findIds(0, Limit.of(POLICIES_AT_ONCE));
        while (!ids.isEmpty()) {
            for (long id : ids) {
                gate.giveWay();
                try {
                    deleted += one(id);
                } catch (ContentException gone) {
                    log.debug("The repository of retention policy {} is gone.", id, gone);
                } catch (RuntimeException failure) { // the other policies are not to blame
                    log.error("Retention policy {} failed.", id, failure);
                }
            }
            ids = policies.findIds(ids.get(ids.size() - 1), Limit.of(POLICIES_AT_ONCE));
        }
        return deleted;
    }

    /**
     * Applies one policy, if it is still there. Not to be called in a transaction: each tag has one of its own.
     *
     * @return how many tags were deleted
     */
    int one(long id) {
        return policies.findById(id).map(this::apply).orElse(0);
    }

    private int apply(Retention policy) {
        List<PolicyRule> rules = json.readValue(policy.rules(), new TypeReference<>() {});
        Instant now = clock.instant();
        List<TagAge> all = tags.ages(policy.repositoryId());
        Map<TagAge, PolicyRule> expired = new LinkedHashMap<>(); // each with the first rule that deletes it
        rules.forEach(rule -> rule.rule().expired(all, now).forEach(tag -> expired.putIfAbsent(tag, rule)));
        var oldestFirst = Comparator.comparing(
                        (Map.Entry<TagAge, PolicyRule> entry) -> entry.getKey().lastPush())
                .thenComparing(entry -> entry.getKey().id());
        return (int) expired.entrySet().stream()
                .sorted(oldestFirst)
                .filter(entry -> delete(policy, entry.getKey(), entry.getValue()))
                .count();
    }

    /** A tag that has been pushed meanwhile stays, and so does everything once the policy or the repository is gone. */
    private boolean delete(Retention policy, TagAge tag, PolicyRule rule) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            if (policies.findById(policy.id()).isEmpty()
                    || !tags.deleteUnlessPushed(policy.repositoryId(), tag.name(), tag.lastPush())) {
                return false;
            }
            deletions.save(new LogEntry(policy, json.writeValueAsString(rule), tag.name(), clock.instant()));
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
