package io.swremu.edition.shared.sharing;

import io.swremu.content.repository.ContentService;
import io.swremu.edition.shared.repository.GrantedRepository;
import io.swremu.edition.shared.repository.ImageRepository;
import io.swremu.identity.directory.AccountLeaves;
import io.swremu.identity.directory.UserDirectory;
import io.swremu.platform.error.ErrorCode;
import io.swremu.platform.web.MandatoryFields;
import java.time.InstantSource;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Shares of repositories with other accounts. Only a private repository can be shared. */
@Service
@Transactional
public class ShareService {
    /** How many accounts a repository can be shared with, according to the service's user guide. */
    static final int MAX_SHARES = 500;

    private final Shares shares;
    private final UserDirectory accounts;
    private final MandatoryFields mandatory;
    private final InstantSource clock;
    private final ContentService contents;

    ShareService(
            Shares shares,
            UserDirectory accounts,
            MandatoryFields mandatory,
            InstantSource clock,
            ContentService contents) {
        this.shares = shares;
        this.accounts = accounts;
        this.mandatory = mandatory;
        this.clock = clock;
        this.contents = contents;
    }

    /**
     * Shares a repository with an account.
     *
     * @throws io.swremu.platform.error.SwrException what {@link ShareTerms} throws,
     *     {@link ErrorCode#DOMAIN_INVALID} for the own account or an unknown one,
     *     {@link ErrorCode#PARAMETER_INVALID} for a public repository or one account too many,
     *     {@link ErrorCode#PERMISSION_EXISTS} if it is shared with it already, even if that has expired
     */
    public void create(GrantedRepository granted, CreateShareRequest request) {
        ImageRepository repository = granted.repository();
        var accessDomain = new AccessDomainName(request.accessDomain());
        ShareTerms terms = request.terms();
        if (accessDomain.value().equals(repository.domainName())) {
            throw ErrorCode.DOMAIN_INVALID.toException("the own account");
        }
        accounts.checkAccount(accessDomain.value());
        if (repository.target().isPublic()) {
            throw ErrorCode.PARAMETER_INVALID.toException("the repository is public");
        }
        contents.lock(repository.id());
        if (shares.countByRepositoryId(repository.id()) >= MAX_SHARES) {
            throw ErrorCode.PARAMETER_INVALID.toException("at most " + MAX_SHARES + " accounts");
        }
        try {
            shares.saveAndFlush(new Share(repository.id(), accessDomain, terms, granted.caller(), clock.instant()));
        } catch (DataIntegrityViolationException taken) {
            throw ErrorCode.PERMISSION_EXISTS.toException(accessDomain.value());
        }
    }

    @Transactional(readOnly = true)
    List<ShareView> list(GrantedRepository granted) {
        ImageRepository repository = granted.repository();
        return shares.findByRepositoryIdOrderById(repository.id()).stream()
                .map(share -> ShareView.of(share, repository, clock.instant()))
                .toList();
    }

    /** The share with an account, or that there is none, which is no refusal. */
    @Transactional(readOnly = true)
    AccessDomainView show(GrantedRepository granted, String accessDomain) {
        ImageRepository repository = granted.repository();
        return shares.findByRepositoryIdAndAccessDomain(repository.id(), accessDomain)
                .map(share -> AccessDomainView.of(ShareView.of(share, repository, clock.instant())))
                .orElse(AccessDomainView.NONE);
    }

    /**
     * Changes a share.
     *
     * @throws io.swremu.platform.error.SwrException {@link ErrorCode#PERMISSION_NOT_FOUND},
     *     {@link ErrorCode#PARAMETER_MISSING}, or what {@link ShareTerms} throws
     */
    void update(GrantedRepository granted, String accessDomain, UpdateShareRequest request) {
        Share share = shares.findByRepositoryIdAndAccessDomain(granted.id(), accessDomain)
                .orElseThrow(() -> ErrorCode.PERMISSION_NOT_FOUND.toException(""));
        mandatory.check(request); // the share that the path names comes before the body
        share.change(request.terms(), clock.instant());
    }

    /**
     * Ends a share at once.
     *
     * @throws io.swremu.platform.error.SwrException {@link ErrorCode#PERMISSION_NOT_FOUND}
     */
    void delete(GrantedRepository granted, String accessDomain) {
        if (shares.delete(granted.id(), accessDomain) == 0) {
            throw ErrorCode.PERMISSION_NOT_FOUND.toException("");
        }
    }

    /** Ends what others share with an account. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void delete(AccountLeaves leaving) {
        shares.deleteAllWith(leaving.domainName());
    }
}
