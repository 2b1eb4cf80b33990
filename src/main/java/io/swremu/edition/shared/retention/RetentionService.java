package io.swremu.edition.shared.retention;

import io.swremu.edition.shared.repository.GrantedRepository;
import io.swremu.platform.error.ErrorCode;
import io.swremu.platform.list.OffsetPage;
import io.swremu.platform.web.MandatoryFields;
import java.time.InstantSource;
import java.util.List;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The retention policies of repositories, and the log of what they have deleted. */
@Service
@Transactional
public class RetentionService {
    private static final String ALGORITHM = "or";

    /** In characters of JSON: each entry of the log contains a rule. */
    private static final int MAX_RULES_LENGTH = 65_536;

    private static final Sort NEWEST_FIRST = Sort.by(Sort.Direction.DESC, "createdAt", "id");

    private final Retentions policies;
    private final RetentionLog log;
    private final MandatoryFields mandatory;
    private final InstantSource clock;
    private final JsonMapper json;

    RetentionService(
            Retentions policies, RetentionLog log, MandatoryFields mandatory, InstantSource clock, JsonMapper json) {
        this.policies = policies;
        this.log = log;
        this.mandatory = mandatory;
        this.clock = clock;
        this.json = json;
    }

    /**
     * Gives a repository its policy.
     *
     * @return its id
     * @throws io.swremu.platform.error.SwrException {@link ErrorCode#REQUEST_INVALID} if it has one already,
     *     {@link ErrorCode#PARAMETER_INVALID} if the rules are not as documented
     */
    public long create(GrantedRepository repository, RetentionRequest request) {
        String rules = text(request.checked());
        try {
            return policies.saveAndFlush(new Retention(repository.id(), rules)).id();
        } catch (DataIntegrityViolationException taken) {
            throw ErrorCode.REQUEST_INVALID.toException("the repository has a retention policy");
        }
    }

    @Transactional(readOnly = true)
    List<RetentionView> list(GrantedRepository repository) {
        return policies.findByRepositoryId(repository.id()).stream()
                .map(this::view)
                .toList();
    }

    /**
     * Shows a policy.
     *
     * @throws io.swremu.platform.error.SwrException {@link ErrorCode#RETENTION_NOT_FOUND}
     */
    @Transactional(readOnly = true)
    RetentionView show(GrantedRepository repository, long id) {
        return view(require(repository, id));
    }

    /**
     * Replaces the rules of a policy; their templates cannot change.
     *
     * @throws io.swremu.platform.error.SwrException {@link ErrorCode#RETENTION_NOT_FOUND},
     *     {@link ErrorCode#PARAMETER_MISSING}, or {@link ErrorCode#PARAMETER_INVALID}, for another template, too
     */
    void update(GrantedRepository repository, long id, RetentionRequest request) {
        Retention policy = require(repository, id);
        mandatory.check(request); // the policy that the path names comes before the body
        List<PolicyRule> rules = request.checked();
        List<PolicyRule> before = rules(policy);
        for (int i = 0; i < Math.min(rules.size(), before.size()); i++) {
            if (!rules.get(i).template().equals(before.get(i).template())) {
                throw ErrorCode.PARAMETER_INVALID.toException("the template cannot be changed");
            }
        }
        policy.replaceRules(text(rules));
    }

    /**
     * Deletes a policy; its entries in the log stay.
     *
     * @throws io.swremu.platform.error.SwrException {@link ErrorCode#RETENTION_NOT_FOUND}
     */
    void delete(GrantedRepository repository, long id) {
        if (policies.delete(id, repository.id()) == 0) {
            throw ErrorCode.RETENTION_NOT_FOUND.toException("");
        }
    }

    /** What policies have deleted, as far back as it is shown. */
    @Transactional(readOnly = true)
    RetentionLogPage log(GrantedRepository granted, OffsetPage page) {
        var entries = log.findByRepositoryIdAndCreatedAtGreaterThanEqual(
                granted.id(), RetentionLog.shownSince(clock.instant()), page.sorted(NEWEST_FIRST));
        var items = entries.map(entry -> RetentionLogPage.Item.of(entry, granted.repository()));
        return new RetentionLogPage(items.getContent(), items.getTotalElements());
    }

    private String text(List<PolicyRule> rules) {
        String text = json.writeValueAsString(rules);
        if (text.length() > MAX_RULES_LENGTH) {
            throw ErrorCode.PARAMETER_INVALID.toException(
                    "the rules are longer than " + MAX_RULES_LENGTH + " characters");
        }
        return text;
    }

    private Retention require(GrantedRepository repository, long id) {
        return policies.findByIdAndRepositoryId(id, repository.id())
                .orElseThrow(() -> ErrorCode.RETENTION_NOT_FOUND.toException(""));
    }

    private RetentionView view(Retention policy) {
        return new RetentionView(ALGORITHM, policy.id(), rules(policy), "");
    }

    private List<PolicyRule> rules(Retention policy) {
        return json.readValue(policy.rules(), new TypeReference<>() {});
    }
}
