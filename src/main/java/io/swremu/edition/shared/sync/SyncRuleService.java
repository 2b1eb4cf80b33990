package io.swremu.edition.shared.sync;

import io.swremu.content.repository.ContentService;
import io.swremu.edition.shared.access.Level;
import io.swremu.edition.shared.repository.ImageRepository;
import io.swremu.edition.shared.repository.Place;
import io.swremu.edition.shared.repository.RepositoryService;
import io.swremu.identity.directory.Caller;
import io.swremu.identity.directory.RegionProperties;
import io.swremu.identity.directory.Registries;
import io.swremu.platform.error.ErrorCode;
import io.swremu.platform.web.MandatoryFields;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Rules of synchronization: everybody with a level may see them, only the account's administrator changes them. */
@Service
@Transactional
class SyncRuleService {
    /** How many a repository may have; the service publishes no limit. */
    static final int MOST = 100;

    private final SyncRules rules;
    private final RepositoryService repositories;
    private final RegionProperties regions;
    private final Registries registries;
    private final MandatoryFields mandatory;
    private final InstantSource clock;
    private final ContentService contents;

    SyncRuleService(
            SyncRules rules,
            RepositoryService repositories,
            RegionProperties regions,
            Registries registries,
            MandatoryFields mandatory,
            InstantSource clock,
            ContentService contents) {
        this.contents = contents;
        this.rules = rules;
        this.repositories = repositories;
        this.regions = regions;
        this.registries = registries;
        this.mandatory = mandatory;
        this.clock = clock;
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
     *     {@link ErrorCode#INTERNAL_ERROR} for a region that is not there, as the live service has it, or
     *     {@link ErrorCode#PARAMETER_INVALID}
     */
    void put(Place place, SyncRuleRequest request) {
        ImageRepository repository = administered(place);
        mandatory.check(request);
        SyncTarget target = request.target();
        requireTarget(repository, target);
        contents.lock(repository.id());
        Instant now = clock.instant();
        SyncRule rule = rules.findByRepositoryIdAndRemoteRegionAndRemoteNamespace(
                        repository.id(), target.region(), target.namespace().value())
                .orElseGet(() -> {
                    if (rules.countByRepositoryId(repository.id()) >= MOST) {
                        throw ErrorCode.PARAMETER_INVALID.toException("at most " + MOST + " rules");
                    }
                    return new SyncRule(repository.id(), target, now);
                });
        rule.change(Boolean.TRUE.equals(request.syncAuto()), Boolean.TRUE.equals(request.override()), now);
        rules.saveAndFlush(rule);
    }

    @Transactional(readOnly = true)
    List<SyncRuleView> list(Place place) {
        ImageRepository repository = repositories.require(place, Level.READ);
        return rules.findByRepositoryIdOrderById(repository.id()).stream()
                .map(rule -> SyncRuleView.of(rule, repository))
                .toList();
    }

    /**
     * Deletes a rule; what it has copied stays.
     *
     * @throws io.swremu.platform.error.SwrException {@link ErrorCode#PARAMETER_MISSING}, {@link ErrorCode#SYNC_RULE_NOT_FOUND}
     */
    void delete(Place place, SyncRuleTarget request) {
        ImageRepository repository = administered(place);
        mandatory.check(request);
        SyncTarget target = request.target();
        // Compared here: what stands for a region in the request need not be a text that the database can take.
        boolean deleted = rules.findByRepositoryIdOrderById(repository.id()).stream()
                .filter(rule -> rule.isFor(target))
                .anyMatch(rule -> rules.delete(rule.id()) > 0);
        if (!deleted) {
            throw ErrorCode.SYNC_RULE_NOT_FOUND.toException("");
        }
    }

    /** Refuses a region that is not there, and the repository itself as a target. */
    void requireTarget(ImageRepository repository, SyncTarget target) {
        if (!regions.regions().contains(target.region())) {
            throw ErrorCode.INTERNAL_ERROR.toException("");
        }
        if (registries.ofRegion(target.region()).id() == repository.registryId()
                && target.namespace().value().equals(repository.namespaceName())) {
            throw ErrorCode.PARAMETER_INVALID.toException("the target is the source");
        }
    }

    private ImageRepository administered(Place place) {
        Caller caller = place.caller();
        ImageRepository repository = repositories.require(
                place.namespace(), place.repository(), Level.GUEST, ErrorCode.OPERATION_FORBIDDEN, caller);
        if (!caller.administrator() || !caller.domainId().equals(repository.domainId())) {
            throw ErrorCode.OPERATION_FORBIDDEN.toException("");
        }
        return repository;
    }
}
