package io.swremu.edition.shared.repository;

import io.swremu.identity.directory.Caller;
import io.swremu.identity.directory.Holder;
import io.swremu.platform.error.ErrorCode;
import io.swremu.platform.list.ListParameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a list of repositories is restricted to.
 *
 * @param holder the account whose repositories are listed, in its registry
 * @param namespace exact name of an organization
 * @param namespacePart contained in the organization's name
 * @param namePart contained in the repository's name
 * @param category exact category
 * @param isPublic only public or only private ones
 * @param memberId only repositories on which this user has a level; absent for who has one on all
 */
record RepositorySearch(
        Holder holder,
        Optional<String> namespace,
        Optional<String> namespacePart,
        Optional<String> namePart,
        Optional<Category> category,
        Optional<Boolean> isPublic,
        Optional<String> memberId) {

    /** The search of ListReposDetails: an organization in the filter need not be named in full. */
    static RepositorySearch of(ListParameters parameters, Caller caller) {
        parameters.filterText("center").filter(center -> !center.equals("self")).ifPresent(unknown -> {
            throw ErrorCode.PARAMETER_INVALID.toException("center");
        });
        Optional<String> namespace = parameters.text("namespace");
        boolean fuzzy = parameters.fromFilter();
        return new RepositorySearch(
                caller.holder(),
                fuzzy ? Optional.empty() : namespace,
                fuzzy ? namespace : Optional.empty(),
                parameters.text("name").map(name -> name.replace('$', '/')),
                parameters.text("category").map(Category::new),
                parameters.flag("is_public"),
                caller.administrator() ? Optional.empty() : Optional.of(caller.userId()));
    }

    /** Everything in which the caller has a level. */
    static RepositorySearch all(Caller caller) {
        return new RepositorySearch(
                caller.holder(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                caller.administrator() ? Optional.empty() : Optional.of(caller.userId()));
    }

    /** What is the same in all repositories that match. */
    List<String> exactAttributes() {
        var attributes = new ArrayList<>(List.of("r.domainId", "r.registryId"));
        namespace.ifPresent(name -> attributes.add("r.namespaceName"));
        category.ifPresent(name -> attributes.add("r.category"));
        isPublic.ifPresent(flag -> attributes.add("r.isPublic"));
        return attributes;
    }

    /** Whether every repository of the account matches. */
    boolean isUnrestricted() {
        return namespace.isEmpty() && onlyByNamespace();
    }

    /** Whether nothing but an exact organization restricts the list. */
    boolean onlyByNamespace() {
        return namespacePart.isEmpty() && namePart.isEmpty() && category.isEmpty() && isPublic.isEmpty();
    }
}
