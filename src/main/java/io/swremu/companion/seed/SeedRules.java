package io.swremu.companion.seed;

import static io.swremu.companion.seed.SeedSteps.at;

import io.swremu.companion.api.RepositorySeed;
import io.swremu.edition.shared.access.Level;
import io.swremu.edition.shared.repository.GrantedRepository;
import io.swremu.edition.shared.retention.RetentionRequest;
import io.swremu.edition.shared.retention.RetentionService;
import io.swremu.edition.shared.retention.TagSelector;
import io.swremu.edition.shared.sharing.CreateShareRequest;
import io.swremu.edition.shared.sharing.ShareService;
import io.swremu.edition.shared.sync.SyncRuleRequest;
import io.swremu.edition.shared.sync.SyncRuleService;
import io.swremu.edition.shared.trigger.TriggerRequest;
import io.swremu.edition.shared.trigger.TriggerService;
import io.swremu.platform.time.ThreadTime;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.BooleanNode;

/** Stores what hangs on a repository of a seed: shares, retention policy, triggers and rules of synchronization. */
@Component
class SeedRules {
    private final SeedUsers users;
    private final ShareService shares;
    private final RetentionService retention;
    private final TriggerService triggers;
    private final SyncRuleService syncRules;
    private final ThreadTime time;

    SeedRules(
            SeedUsers users,
            ShareService shares,
            RetentionService retention,
            TriggerService triggers,
            SyncRuleService syncRules,
            ThreadTime time) {
        this.users = users;
        this.shares = shares;
        this.retention = retention;
        this.triggers = triggers;
        this.syncRules = syncRules;
        this.time = time;
    }

    void store(GrantedRepository repository, RepositorySeed seed, SeedPath path) {
        for (int i = 0; i < seed.shares().size(); i++) {
            var share = seed.shares().get(i);
            SeedPath place = path.item("shares", i);
            at(place, () -> time.at(share.createdAt(), () -> share(repository, share, place)));
        }
        if (!seed.retention().isEmpty()) {
            var rules = seed.retention().stream().map(SeedRules::rule).toList();
            at(path.key("retention"), () -> retention.create(repository, new RetentionRequest("or", rules)));
        }
        for (int i = 0; i < seed.triggers().size(); i++) {
            var trigger = seed.triggers().get(i);
            SeedPath place = path.item("triggers", i);
            at(place, () -> time.at(trigger.createdAt(), () -> trigger(repository, trigger, place)));
        }
        for (int i = 0; i < seed.syncRules().size(); i++) {
            var rule = seed.syncRules().get(i);
            SeedPath place = path.item("sync_rules", i);
            at(place, () -> time.at(rule.createdAt(), () -> sync(repository, rule, place)));
        }
    }

    private void share(GrantedRepository repository, RepositorySeed.Share share, SeedPath path) {
        shares.create(
                by(repository, share.creator(), path),
                new CreateShareRequest(
                        share.account(),
                        "read",
                        Objects.requireNonNullElse(share.deadline(), "forever"),
                        share.description()));
    }

    private GrantedRepository by(GrantedRepository repository, @Nullable String creator, SeedPath path) {
        return new GrantedRepository(
                repository.repository(), Level.MANAGE, users.orOther(repository.caller(), creator, path));
    }

    private static RetentionRequest.Rule rule(RepositorySeed.RetentionRule rule) {
        boolean byDays = rule.days() != null;
        var number = new RetentionRequest.Count(String.valueOf(byDays ? rule.days() : rule.num()));
        return new RetentionRequest.Rule(
                byDays ? "date_rule" : "tag_rule",
                Map.of(byDays ? "days" : "num", number),
                rule.tagSelectors().stream()
                        .map(selector -> new TagSelector(selector.kind(), selector.pattern()))
                        .toList());
    }

    private void trigger(GrantedRepository repository, RepositorySeed.Trigger trigger, SeedPath path) {
        triggers.create(
                by(repository, trigger.creator(), path),
                new TriggerRequest(
                        trigger.name(),
                        "update",
                        trigger.appType(),
                        trigger.application(),
                        trigger.clusterId(),
                        trigger.clusterName(),
                        trigger.clusterNs(),
                        trigger.condition(),
                        trigger.container(),
                        BooleanNode.valueOf(!Boolean.FALSE.equals(trigger.enabled())),
                        trigger.triggerMode(),
                        trigger.triggerType()));
    }

    private void sync(GrantedRepository repository, RepositorySeed.SyncRule rule, SeedPath path) {
        users.requireRegion(rule.region(), path);
        var asAdministrator =
                new GrantedRepository(repository.repository(), Level.MANAGE, SeedUsers.anybody(repository.caller()));
        syncRules.put(
                asAdministrator,
                new SyncRuleRequest(rule.region(), rule.organization(), rule.automatic(), rule.override()));
    }
}
