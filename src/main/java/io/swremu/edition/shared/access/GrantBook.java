package io.swremu.edition.shared.access;

import io.swremu.identity.directory.Caller;
import io.swremu.identity.directory.UserDirectory;
import io.swremu.platform.error.ErrorCode;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.springframework.dao.DataIntegrityViolationException;

/**
 * The rules of permission entries, for one kind of resource: each request changes all its entries or none.
 *
 * @param grants the stored entries
 * @param users tells whether a user exists
 * @param authInvalid the kind's code for a wrong level
 * @param exists the kind's code for a user who has an entry already
 * @param notFound the kind's code for a user who has none
 */
record GrantBook<G extends Grant>(
        Grants<G> grants, UserDirectory users, ErrorCode authInvalid, ErrorCode exists, ErrorCode notFound) {

    /** The entries of a request that creates them; the users must be those of the account. */
    List<UserAuth> checked(List<UserAuthRequest> requests, Caller caller) {
        return checked(requests, entry -> users.accepts(caller.domainId(), entry.userId(), entry.userName()));
    }

    /**
     * The entries of a request that changes those of a resource. A user who has been deleted since can be named as the
     * stored entry does.
     */
    List<UserAuth> checkedChange(long resourceId, List<UserAuthRequest> requests, Caller caller) {
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

    /** Stores entries of a resource whose row is locked, so that only another entry can be in the way. */
    void create(List<UserAuth> entries, Function<UserAuth, G> stored) {
        for (UserAuth entry : entries) {
            try {
                grants.save(stored.apply(entry)); // which inserts at once: the database makes the id
            } catch (DataIntegrityViolationException taken) {
                throw exists.toException(entry.userName());
            }
        }
    }

    void update(long resourceId, List<UserAuth> entries) {
        for (UserAuth entry : entries) {
            if (grants.update(resourceId, entry.userId(), entry.userName(), entry.auth()) == 0) {
                throw notFound.toException(entry.userName());
            }
        }
    }

    /** Deletes the entries of some users; those without one do not matter. */
    void delete(long resourceId, List<String> userIds) {
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
        if (items.size() > AccessService.MAX_ENTRIES) {
            throw ErrorCode.PARAMETER_INVALID.toException("at most " + AccessService.MAX_ENTRIES + " entries");
        }
    }

    Level levelOf(long resourceId, Caller caller) {
        return grants.findAuth(resourceId, caller.userId())
                .flatMap(Level::granted)
                .orElse(Level.NONE);
    }
}
