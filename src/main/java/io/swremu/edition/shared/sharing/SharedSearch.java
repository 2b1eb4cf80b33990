package io.swremu.edition.shared.sharing;

import io.swremu.edition.shared.repository.RepositoryQuery;
import io.swremu.identity.directory.Caller;
import io.swremu.platform.error.ErrorCode;
import io.swremu.platform.list.ListParameters;
import java.time.Instant;
import java.util.Optional;

/**
 * What a list of shared repositories is restricted to.
 *
 * @param own the caller's own repositories that are shared with others, or those of others shared with the caller
 * @param domainName exact name of the account that owns them
 * @param status only those that may be pulled now, or only those that may not; counts for those of others
 * @param namespace exact name of an organization
 * @param namePart contained in the repository's name
 */
record SharedSearch(
        boolean own,
        Optional<String> domainName,
        Optional<Boolean> status,
        Optional<String> namespace,
        Optional<String> namePart) {
    private static final String SHARES_OF_REPOSITORY = "select s.repositoryId from Share s";

    /**
     * The search of a request.
     *
     * @param center the key whose value is {@code self} or {@code thirdparty}
     * @throws io.swremu.platform.error.SwrException {@link ErrorCode#PARAMETER_MISSING} without it,
     *     {@link ErrorCode#PARAMETER_INVALID} for another value, or for a status that is neither true nor false
     */
    static SharedSearch of(ListParameters parameters, String center) {
        boolean own = switch (parameters.text(center).orElse("")) {
            case "self" -> true;
            case "thirdparty" -> false;
            case "" -> throw ErrorCode.PARAMETER_MISSING.toException(center);
            default -> throw ErrorCode.PARAMETER_INVALID.toException(center);
        };
        return new SharedSearch(
                own,
                parameters.text("domain_name"),
                parameters.flag("status"),
                parameters.text("namespace"),
                parameters.text("name").map(name -> name.replace('$', '/')));
    }

    RepositoryQuery query(Caller caller, Instant now) {
        var query = new RepositoryQuery();
        if (own) {
            query.and("r.domainId = :domainId", "domainId", caller.domainId())
                    .and("r.id in (" + SHARES_OF_REPOSITORY + ")")
                    .whereMember(caller);
        } else {
            String validity = status.map(valid ->
                            valid ? " and (s.expiresAt is null or s.expiresAt > :now)" : " and s.expiresAt <= :now")
                    .orElse("");
            query.and(
                            "r.id in (" + SHARES_OF_REPOSITORY + " where s.accessDomain = :accessDomain" + validity
                                    + ")",
                            "accessDomain",
                            caller.domainName())
                    .and("r.domainId <> :domainId", "domainId", caller.domainId());
            if (status.isPresent()) {
                query.with("now", now);
            }
        }
        query.and("r.registryId = :registryId", "registryId", caller.registry().id());
        domainName.ifPresent(name -> query.and("r.domainName = :domainName", "domainName", name));
        namespace.ifPresent(name -> query.and("r.namespaceName = :namespace", "namespace", name));
        namePart.ifPresent(part -> query.contains("r.name", "name", part));
        return query;
    }

    /**
     * The order of a list; the last updated comes first unless told otherwise.
     *
     * @throws io.swremu.platform.error.SwrException {@link ErrorCode#ORDER_INVALID} if there is no such column
     */
    static String orderBy(ListParameters parameters) {
        return parameters
                .order()
                .map(order -> column(order.column()) + (order.ascending() ? ", r.id" : " desc, r.id desc"))
                .orElse("r.updatedAt desc, r.id desc");
    }

    private static String column(String name) {
        return switch (name) {
            case "updated_at", "updated_time" -> "r.updatedAt";
            case "name" -> "r.name";
            case "tag_count" -> "r.tagCount";
            case "namespace" -> "r.namespaceName";
            case "domain_name" -> "r.domainName";
            default -> throw ErrorCode.ORDER_INVALID.toException("order_column");
        };
    }
}
