package io.swremu.edition.shared.retention;

import io.swremu.edition.shared.access.Level;
import io.swremu.edition.shared.repository.ImageRepository;
import io.swremu.edition.shared.repository.Place;
import io.swremu.edition.shared.repository.RepositoryService;
import io.swremu.platform.error.ErrorCode;
import io.swremu.platform.list.OffsetPage;
import io.swremu.platform.web.MandatoryFields;
import java.time.InstantSource;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The policies of repositories: everybody with a level may see them, level 7 changes them. */
@Service
@Transactional
class RetentionService {
    private static final String ALGORITHM = "or";
    /** Older records are not shown, as the service's user guide has it. */
    private static final Period SHOWN = Period.ofMonths(3);

    /** In characters of JSON: a rule is written down with each tag that it deletes. */
    private static final int LONGEST = 65_536;

    private final Retentions policies;
    private final RetentionRecords records;
    private final RepositoryService repositories;
    private final MandatoryFields mandatory;
    private final InstantSource clock;
    private final JsonMapper json;

    RetentionService(
            Retentions policies,
            RetentionRecords records,
            RepositoryService repositories,
            MandatoryFields mandatory,
            InstantSource clock,
            JsonMapper json) {
        this.policies = policies;
        this.records = records;
        this.repositories = repositories;
        this.mandatory = mandatory;
        this.clock = clock;
        this.json = json;
    }

    /**
     * Gives a repository its policy.
     *
     * @return its id
     * @throws io.swremu.platform.error.SwrException {@link ErrorCode#REQUEST_INVALID} if it has one already,
     *     {@link ErrorCode#PARAMETER_MISSING} or {@link ErrorCode#PARAMETER_INVALID} if the rules are not as documented
     */
    int create(Place place, RetentionRequest request) {
        long repositoryId = repositories.require(place, Level.MANAGE).id();
        mandatory.check(request);
        String rules = text(request.checked());
        try {
            return policies.saveAndFlush(new Retention(repositoryId, rules)).id();
        } catch (DataIntegrityViolationException taken) {
            throw ErrorCode.REQUEST_INVALID.toException("the repository has a retention policy");
        }
    }

    @Transactional(readOnly = true)
    List<RetentionView> list(Place place) {
        return policies
                .findByRepositoryId(repositories.require(place, Level.READ).id())
                .stream()
                .map(this::view)
                .toList();
    }

    /** @throws io.swremu.platform.error.SwrException {@link ErrorCode#RETENTION_NOT_FOUND} */
    @Transactional(readOnly = true)
    RetentionView show(Place place, int id) {
        return view(policy(repositories.require(place, Level.READ), id));
    }

    /**
     * Replaces the rules of a policy; their templates cannot change.
     *
     * @throws io.swremu.platform.error.SwrException {@link ErrorCode#RETENTION_NOT_FOUND},
     *     {@link ErrorCode#PARAMETER_MISSING}, or {@link ErrorCode#PARAMETER_INVALID} for another template, too
     */
    void update(Place place, int id, RetentionRequest request) {
        Retention policy = policy(repositories.require(place, Level.MANAGE), id);
        mandatory.check(request);
        List<RetentionRule> rules = request.checked();
        List<RetentionRule> before = rules(policy);
        for (int i = 0; i < Math.min(rules.size(), before.size()); i++) {
            if (!rules.get(i).template().equals(before.get(i).template())) {
                throw ErrorCode.PARAMETER_INVALID.toException("the template cannot be changed");
            }
        }
        policy.replaceRules(text(rules));
    }

    /** Deletes a policy; what it has deleted can still be read. */
    void delete(Place place, int id) {
        if (policies.delete(id, repositories.require(place, Level.MANAGE).id()) == 0) {
            throw ErrorCode.RETENTION_NOT_FOUND.toException("");
        }
    }

    @Transactional(readOnly = true)
    RetentionHistory history(Place place, OffsetPage page) {
        ImageRepository repository = repositories.require(place, Level.READ);
        var since = clock.instant().atOffset(ZoneOffset.UTC).minus(SHOWN).toInstant();
        var entries = records.page(repository.id(), since, page.offset(), page.limit()).stream()
                .map(row -> new RetentionHistory.Entry(
                        row.id(),
                        row.createdAt(),
                        place.namespace().value(),
                        place.repository().value(),
                        row.retentionId(),
                        row.ruleText(),
                        row.tag()))
                .toList();
        return new RetentionHistory(entries, (int) records.count(repository.id(), since));
    }

    private String text(List<RetentionRule> rules) {
        String text = json.writeValueAsString(rules);
        if (text.length() > LONGEST) {
            throw ErrorCode.PARAMETER_INVALID.toException("the rules are longer than " + LONGEST + " characters");
        }
        return text;
    }

    private Retention policy(ImageRepository repository, int id) {
        return policies.findByIdAndRepositoryId(id, repository.id())
                .orElseThrow(() -> ErrorCode.RETENTION_NOT_FOUND.toException(""));
    }

    private RetentionView view(Retention policy) {
        return new RetentionView(ALGORITHM, policy.id(), rules(policy), "");
    }

    private List<RetentionRule> rules(Retention policy) {
        return json.readValue(policy.rules(), new TypeReference<>() {});
    }
}
