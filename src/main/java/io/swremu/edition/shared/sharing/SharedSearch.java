package io.swremu.edition.shared.sharing;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swremu.edition.shared.namespace.NamespaceName;
import io.swremu.edition.shared.repository.RepositoryQuery;
import io.swremu.identity.directory.Caller;
import io.swremu.platform.error.ErrorCode;
import io.swremu.platform.error.Refuses;
import io.swremu.platform.list.FromQuery;
import io.swremu.platform.list.ListParameters;
import java.time.Instant;
import java.util.Optional;

/**
 * What ListSharedReposDetails is restricted to.
 *
 * @param center whose repositories
 * @param namespace exact name of an organization
 * @param name contained in the repository's name
 * @param domainName exact name of the account that owns them
 * @param status only those that may be pulled now, or only those that may not
 */
@Refuses({ErrorCode.PARAMETER_MISSING, ErrorCode.PARAMETER_INVALID})
record SharedSearch(
        @Schema(
                implementation = String.class,
                description = "self: own repositories that others may pull; thirdparty: those of others.",
                allowableValues = {"self", "thirdparty"})
        Center center,

        @Schema(implementation = NamespaceName.class, description = "Exact name of an organization.")
        Optional<String> namespace,

        @Schema(description = "Part of the repository's name")
        Optional<String> name,

        @Schema(description = "Exact name of the account that owns it") @JsonProperty("domain_name")
        Optional<String> domainName,

        @Schema(description = "Whether it may be pulled now; counts for thirdparty only.")
        Optional<Boolean> status)
        implements FromQuery {
    private static final String SHARED = "select s.repositoryId from Share s";

    /**
     * Reads the search.
     *
     * @throws io.swremu.platform.error.SwrException what {@link Center} throws, or {@link ErrorCode#PARAMETER_INVALID} for a
     *     status that is neither true nor false
     */
    SharedSearch(ListParameters parameters) {
        this(parameters, "center");
    }

    SharedSearch(ListParameters parameters, String center) {
        this(
                Center.of(parameters, center),
                parameters.text("namespace"),
                parameters.text("name").map(name -> name.replace('$', '/')),
                parameters.text("domain_name"),
                parameters.flag("status"));
    }

    /** The query for what matches; {@code now} decides which shares are over. */
    RepositoryQuery query(Caller caller, Instant now) {
        RepositoryQuery query = center == Center.SELF ? own(caller) : ofOthers(caller, now);
        query.and("r.registryId = :registryId", "registryId", caller.registry().id());
        domainName.ifPresent(owner -> query.and("r.domainName = :domainName", "domainName", owner));
        namespace.ifPresent(exact -> query.and("r.namespaceName = :namespace", "namespace", exact));
        name.ifPresent(part -> query.contains("r.name", "name", part));
        return query;
    }

    private static RepositoryQuery own(Caller caller) {
        return new RepositoryQuery()
                .and("r.domainId = :domainId", "domainId", caller.domainId())
                .and("r.id in (" + SHARED + ")")
                .whereMember(caller);
    }

    private RepositoryQuery ofOthers(Caller caller, Instant now) {
        var query = new RepositoryQuery();
        String validity = "";
        if (status.isPresent()) {
            validity = status.get() ? Shares.VALID : " and s.expiresAt <= :now";
            query.with("now", now);
        }
        return query.and(
                        "r.id in (" + SHARED + " where s.accessDomain = :accessDomain" + validity + ")",
                        "accessDomain",
                        caller.domainName())
                .and("r.domainId <> :domainId", "domainId", caller.domainId());
    }
}
