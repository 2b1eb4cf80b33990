package io.swremu.edition.shared.sync;

import io.swremu.content.repository.ContentService;
import io.swremu.edition.shared.repository.GrantedRepository;
import io.swremu.edition.shared.repository.ImageRepository;
import io.swremu.identity.directory.Caller;
import io.swremu.identity.directory.RegionProperties;
import io.swremu.identity.directory.Registries;
import io.swremu.platform.error.ErrorCode;
import io.swremu.platform.web.RequestFields;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Rules by which images are copied into another region. Only the administrator of the account changes them. */
@Service
@Transactional
public class SyncRuleService {
    /** How many a repository may have; the service publishes no limit. */
    static final int MAX_RULES = 100;

    private final SyncRules rules;
    private final RegionProperties regions;
    private final Registries registries;
    private final InstantSource clock;
    private final ContentService contents;

    SyncRuleService(
            SyncRules rules,
            RegionProperties regions,
            Registries registries,
            InstantSource clock,
            ContentService contents) {
        this.rules = rules;
        this.regions = regions;
        this.registries = registries;
        this.clock = clock;
        this.contents = contents;
    }

    /** The regions that images of the caller's region can be copied to. */
    @Transactional(readOnly = true)
    List<SyncRegion> regions(Caller caller) {
        return regions.regions().stream()
                .filter(region -> !region.equals(caller.region()))
                .map(SyncRegion::new)
                .toList();
    }

    /**
     * Creates a rule; one for the same target is replaced. The organization there need not exist yet.
     *
     * @throws io.swremu.platform.error.SwrException {@link ErrorCode#OPERATION_FORBIDDEN}, {@link ErrorCode#PARAMETER_MISSING},
     *     {@link ErrorCode#INTERNAL_ERROR} for an unknown region, as the live service answers, or
     *     {@link ErrorCode#PARAMETER_INVALID}
     */
    public void put(GrantedRepository granted, SyncRuleRequest request) {
        ImageRepository repository = administered(granted);
        SyncTarget target = request.target();
        requireTarget(repository, target);
        contents.lock(repository.id());
        Instant now = clock.instant();
        SyncRule rule = rules.findByRepositoryIdAndRemoteRegionAndRemoteNamespace(
                        repository.id(), target.region(), target.namespace().value())
                .orElseGet(() -> {
                    if (rules.countByRepositoryId(repository.id()) >= MAX_RULES) {
                        throw ErrorCode.PARAMETER_INVALID.toException("at most " + MAX_RULES + " rules");
                    }
                    return new SyncRule(repository.id(), target, now);
                });
        rule.change(Boolean.TRUE.equals(request.syncAuto()), Boolean.TRUE.equals(request.override()), now);
        rules.saveAndFlush(rule);
    }

    @Transactional(readOnly = true)
    List<SyncRuleView> list(GrantedRepository repository) {
        return rules.findByRepositoryIdOrderById(repository.id()).stream()
                .map(rule -> SyncRuleView.of(rule, repository.repository()))
                .toList();
    }

    /**
     * Deletes a rule; what it has copied stays.
     *
     * @throws io.swremu.platform.error.SwrException {@link ErrorCode#PARAMETER_MISSING}, {@link ErrorCode#SYNC_RULE_NOT_FOUND}
     */
    void delete(GrantedRepository granted, RequestFields fields) {
        ImageRepository repository = administered(granted);
        SyncTarget target = SyncRuleTarget.of(fields).target();
        // Compared here: what stands for a region in the request need not be a text that the database can take.
        boolean deleted = rules.findByRepositoryIdOrderById(repository.id()).stream()
                .filter(rule -> rule.isFor(target))
                .anyMatch(rule -> rules.delete(rule.id()) > 0);
        if (!deleted) {
            throw ErrorCode.SYNC_RULE_NOT_FOUND.toException("");
        }
    }

    /**
     * Refuses an unknown region, and the repository itself as a target.
     *
     * @throws io.swremu.platform.error.SwrException {@link ErrorCode#INTERNAL_ERROR} for an unknown region, as the live
     *     service answers; {@link ErrorCode#PARAMETER_INVALID} for the repository itself
     */
    void requireTarget(ImageRepository repository, SyncTarget target) {
        if (!regions.regions().contains(target.region())) {
            throw ErrorCode.INTERNAL_ERROR.toException("");
        }
        if (registries.ofRegion(target.region()).id() == repository.registryId()
                && target.namespace().value().equals(repository.namespaceName())) {
            throw ErrorCode.PARAMETER_INVALID.toException("the target is the source");
        }
    }

    private static ImageRepository administered(GrantedRepository granted) {
        Caller caller = granted.caller();
        if (!caller.administrator()
                || !caller.domainId().equals(granted.repository().domainId())) {
            throw ErrorCode.OPERATION_FORBIDDEN.toException("");
        }
        return granted.repository();
    }
}
