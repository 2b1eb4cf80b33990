package io.swremu.edition.shared.repository;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swremu.edition.shared.namespace.NamespaceName;
import io.swremu.platform.error.ErrorCode;
import io.swremu.platform.error.Refuses;
import io.swremu.platform.list.FromQuery;
import io.swremu.platform.list.ListParameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a list of repositories is restricted to; what is absent restricts nothing.
 *
 * @param namespace exact name of an organization
 * @param namespacePart contained in the organization's name: in a filter it need not be named in full
 * @param namePart contained in the repository's name
 * @param category exact category
 * @param isPublic only public or only private ones
 */
@Refuses(ErrorCode.PARAMETER_INVALID)
public record RepositorySearch(
        @Schema(implementation = NamespaceName.class, description = "Exact name of an organization.")
        Optional<String> namespace,

        @Schema(hidden = true) Optional<String> namespacePart,

        @Schema(description = "Part of the repository's name") @JsonProperty("name")
        Optional<String> namePart,

        @Schema(implementation = Category.class, description = "Exact category.")
        Optional<Category> category,

        @Schema(description = "Only public or only private ones.") @JsonProperty("is_public")
        Optional<Boolean> isPublic)
        implements FromQuery {

    /**
     * Reads the search from a query.
     *
     * @throws io.swremu.platform.error.SwrException {@link ErrorCode#PARAMETER_INVALID} for an unknown category, a flag that
     *     is none, or another {@code center} in a filter than {@code self}
     */
    RepositorySearch(ListParameters parameters) {
        this(
                parameters.fromFilter() ? Optional.empty() : parameters.text("namespace"),
                parameters.filterText("namespace"),
                parameters.text("name").map(name -> name.replace('$', '/')),
                parameters.text("category").map(Category::new),
                parameters.flag("is_public"));
        parameters.filterText("center").filter(center -> !center.equals("self")).ifPresent(unknown -> {
            throw ErrorCode.PARAMETER_INVALID.toException("center");
        });
    }

    /** Restricts a query to what matches. */
    RepositoryQuery restrict(RepositoryQuery query) {
        namespace.ifPresent(name -> query.and("r.namespaceName = :namespace", "namespace", name));
        namespacePart.ifPresent(part -> query.contains("r.namespaceName", "part", part));
        namePart.ifPresent(part -> query.contains("r.name", "name", part));
        category.ifPresent(name -> query.and("r.category = :category", "category", name.value()));
        isPublic.ifPresent(flag -> query.and("r.isPublic = :isPublic", "isPublic", flag));
        return query;
    }

    /** What is the same in all of an account's repositories that match. */
    List<String> exactAttributes() {
        var attributes = new ArrayList<>(List.of("r.domainId", "r.registryId"));
        namespace.ifPresent(name -> attributes.add("r.namespaceName"));
        category.ifPresent(name -> attributes.add("r.category"));
        isPublic.ifPresent(flag -> attributes.add("r.isPublic"));
        return attributes;
    }

    /** Whether nothing but an exact organization, if that, restricts the list. */
    boolean isOnlyByNamespace() {
        return namespacePart.isEmpty() && namePart.isEmpty() && category.isEmpty() && isPublic.isEmpty();
    }
}
