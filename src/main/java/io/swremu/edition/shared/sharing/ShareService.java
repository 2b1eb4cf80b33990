package io.swremu.edition.shared.sharing;

import io.swremu.content.repository.ContentService;
import io.swremu.edition.shared.access.Level;
import io.swremu.edition.shared.repository.ImageRepository;
import io.swremu.edition.shared.repository.Place;
import io.swremu.edition.shared.repository.RepositoryService;
import io.swremu.identity.directory.Caller;
import io.swremu.identity.directory.UserDirectory;
import io.swremu.platform.error.ErrorCode;
import io.swremu.platform.web.MandatoryFields;
import java.time.InstantSource;
import java.util.List;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The rules of sharing: everybody with a level sees with whom, level 7 shares. Only a private repository can be shared. */
@Service
@Transactional
class ShareService {
    /** With how many accounts a repository can be shared, as the service's user guide has it. */
    static final int MOST = 500;

    private final StoredShares shares;
    private final RepositoryService repositories;
    private final UserDirectory accounts;
    private final MandatoryFields mandatory;
    private final InstantSource clock;
    private final ContentService contents;

    ShareService(
            StoredShares shares,
            RepositoryService repositories,
            UserDirectory accounts,
            MandatoryFields mandatory,
            InstantSource clock,
            ContentService contents) {
        this.contents = contents;
        this.shares = shares;
        this.repositories = repositories;
        this.accounts = accounts;
        this.mandatory = mandatory;
        this.clock = clock;
    }

    /**
     * Shares a repository with an account.
     *
     * @throws io.swremu.platform.error.SwrException {@link ErrorCode#PARAMETER_MISSING}, what {@link ShareTerms} throws,
     *     {@link ErrorCode#DOMAIN_INVALID} for the own account or an unknown one,
     *     {@link ErrorCode#PARAMETER_INVALID} for a public repository or one account too many,
     *     {@link ErrorCode#PERMISSION_EXISTS} if it is shared with it already, even if that has expired
     */
    void create(Place place, CreateShareRequest request) {
        ImageRepository repository = repositories.require(place, Level.MANAGE);
        mandatory.check(request);
        var accessDomain = new AccessDomainName(request.accessDomain());
        ShareTerms terms = request.terms();
        Caller caller = place.caller();
        if (accessDomain.value().equals(repository.domainName())) {
            throw ErrorCode.DOMAIN_INVALID.toException("the own account");
        }
        accounts.checkAccount(accessDomain.value());
        if (repository.target().isPublic()) {
            throw ErrorCode.PARAMETER_INVALID.toException("the repository is public");
        }
        contents.lock(repository.id());
        if (shares.countByRepositoryId(repository.id()) >= MOST) {
            throw ErrorCode.PARAMETER_INVALID.toException("at most " + MOST + " accounts");
        }
        try {
            shares.saveAndFlush(new Share(repository.id(), accessDomain, terms, caller, clock.instant()));
        } catch (DataIntegrityViolationException taken) {
            throw ErrorCode.PERMISSION_EXISTS.toException(accessDomain.value());
        }
    }

    @Transactional(readOnly = true)
    List<ShareView> list(Place place) {
        ImageRepository repository = repositories.require(place, Level.READ);
        return shares.findByRepositoryIdOrderById(repository.id()).stream()
                .map(share -> ShareView.of(share, repository, clock.instant()))
                .toList();
    }

    /** The share with an account, or that there is none, which is no refusal. */
    @Transactional(readOnly = true)
    AccessDomainView show(Place place, String accessDomain) {
        ImageRepository repository = repositories.require(place, Level.READ);
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
    void update(Place place, String accessDomain, UpdateShareRequest request) {
        ImageRepository repository = repositories.require(place, Level.MANAGE);
        Share share = shares.findByRepositoryIdAndAccessDomain(repository.id(), accessDomain)
                .orElseThrow(() -> ErrorCode.PERMISSION_NOT_FOUND.toException(""));
        mandatory.check(request);
        share.change(request.terms(), clock.instant());
    }

    /** Ends a share at once. @throws io.swremu.platform.error.SwrException {@link ErrorCode#PERMISSION_NOT_FOUND} */
    void delete(Place place, String accessDomain) {
        if (shares.delete(repositories.require(place, Level.MANAGE).id(), accessDomain) == 0) {
            throw ErrorCode.PERMISSION_NOT_FOUND.toException("");
        }
    }
}
