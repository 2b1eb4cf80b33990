package io.swremu.edition.shared.access;

import io.swremu.identity.directory.Caller;
import io.swremu.identity.directory.UserDirectory;
import io.swremu.platform.error.ErrorCode;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.springframework.dao.DataIntegrityViolationException;

/**
 * The rules of permission entries, for one kind of resource: organizations or image repositories. Each request changes all
 * its entries or none. All methods belong to the transaction of their caller.
 *
 * @param <G> the kind's stored entries
 */
public final class GrantBook<G extends Grant> {
    /** Entries in one request at most: each is a statement or a parameter of one. The service's pages name no limit. */
    public static final int MAX_ENTRIES = 1000;

    private final Grants<G> grants;
    private final UserDirectory users;
    private final ErrorCode authInvalid;
    private final ErrorCode exists;
    private final ErrorCode notFound;

    /**
     * A book of one kind.
     *
     * @param users tells whether a user exists
     * @param authInvalid the kind's code for a wrong level
     * @param exists the kind's code for a user who has an entry already
     * @param notFound the kind's code for a user who has none
     */
    GrantBook(Grants<G> grants, UserDirectory users, ErrorCode authInvalid, ErrorCode exists, ErrorCode notFound) {
        this.grants = grants;
        this.users = users;
        this.authInvalid = authInvalid;
        this.exists = exists;
        this.notFound = notFound;
    }

    /** All entries of a resource, oldest first, the caller's own included. */
    public List<UserAuth> entries(long resourceId) {
        return grants.findEntries(resourceId);
    }

    /**
     * Checks the entries of a request that creates them.
     *
     * @throws io.swremu.platform.error.SwrException {@link ErrorCode#PARAMETER_MISSING}, {@link ErrorCode#REQUEST_INVALID} or
     *     {@link ErrorCode#PARAMETER_INVALID} for a wrong number of them, the kind's code for a wrong level,
     *     {@link ErrorCode#USER_INVALID} for a user who is not one of the caller's account
     */
    public List<UserAuth> checked(List<UserAuthRequest> requests, Caller caller) {
        return checked(requests, entry -> users.accepts(caller.domainId(), entry.userId(), entry.userName()));
    }

    /**
     * Checks the entries of a request that changes those of a resource, like {@link #checked}. A user who has been deleted
     * since can be named as the stored entry does.
     */
    public List<UserAuth> checkedChange(long resourceId, List<UserAuthRequest> requests, Caller caller) {
        return checked(
                requests,
                entry -> users.accepts(caller.domainId(), entry.userId(), entry.userName())
                        || grants.existsByUser(resourceId, entry.userId(), entry.userName()));
    }

    private List<UserAuth> checked(List<UserAuthRequest> requests, Predicate<UserAuth> userKnown) {
        checkNumber(requests);
        var entries =
                requests.stream().map(request -> request.checked(authInvalid)).toList();
        for (UserAuth entry : entries) {
            if (!userKnown.test(entry)) {
                throw ErrorCode.USER_INVALID.toException(entry.userName());
            }
        }
        return entries;
    }

    /**
     * Stores entries of a resource whose row is locked, so that only another entry can be in the way.
     *
     * @throws io.swremu.platform.error.SwrException the kind's code for a user who has an entry already
     */
    public void create(List<UserAuth> entries, Function<UserAuth, G> stored) {
        for (UserAuth entry : entries) {
            try {
                grants.save(stored.apply(entry)); // inserts at once, since the database makes the id
            } catch (DataIntegrityViolationException taken) {
                throw exists.toException(entry.userName());
            }
        }
    }

    /**
     * Changes entries of a resource.
     *
     * @throws io.swremu.platform.error.SwrException the kind's code for a user who has none
     */
    public void update(long resourceId, List<UserAuth> entries) {
        for (UserAuth entry : entries) {
            if (grants.update(resourceId, entry.userId(), entry.userName(), entry.auth()) == 0) {
                throw notFound.toException(entry.userName());
            }
        }
    }

    /**
     * Deletes the entries of some users. Those without one do not matter.
     *
     * @throws io.swremu.platform.error.SwrException for a wrong number of users, like {@link #checked}
     */
    public void delete(long resourceId, List<String> userIds) {
        checkNumber(userIds);
        grants.delete(resourceId, userIds);
    }

    private static void checkNumber(List<?> items) {
        if (items.isEmpty()) {
            throw ErrorCode.PARAMETER_MISSING.toException("");
        }
        if (items.contains(null)) {
            throw ErrorCode.REQUEST_INVALID.toException("");
        }
        if (items.size() > MAX_ENTRIES) {
            throw ErrorCode.PARAMETER_INVALID.toException("at most " + MAX_ENTRIES + " entries");
        }
    }
}
