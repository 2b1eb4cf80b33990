package io.swremu.edition.shared.repository;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.springframework.stereotype.Component;

/** The queries of the repository lists. They are put together from the conditions given, so that indexes can serve. */
@Component
class RepositoryLists {
    private final EntityManager entities;

    RepositoryLists(EntityManager entities) {
        this.entities = entities;
    }

    /** One page, beginning at an offset. */
    List<RepositoryRow> page(RepositorySearch search, String orderBy, int offset, int limit) {
        return query(search).page(entities, orderBy, offset, limit);
    }

    /** One page in the order of ids, beginning at an id. */
    List<RepositoryRow> pageFrom(RepositorySearch search, long firstId, int limit) {
        return query(search)
                .and("r.id >= :firstId", "firstId", firstId)
                .page(entities, "r.domainId, r.registryId, r.id", 0, limit);
    }

    /** Names with their organizations, {@code group/test}, in their order, after another one. */
    List<String> names(RepositorySearch search, String last, int limit) {
        int slash = last.indexOf('/');
        String namespace = slash < 0 ? last : last.substring(0, slash);
        var conditions = query(search)
                .and(
                        "(r.namespaceName > :lastNamespace or r.namespaceName = :lastNamespace and r.name > :lastName)",
                        "lastNamespace",
                        namespace)
                .with("lastName", slash < 0 ? "" : last.substring(slash + 1));
        return conditions
                .bind(entities.createQuery(
                        "select concat(r.namespaceName, '/', r.name) from ImageRepository r where " + conditions
                                + " order by r.namespaceName, r.name",
                        String.class))
                .setMaxResults(limit)
                .getResultList();
    }

    /** How many repositories match. */
    long count(RepositorySearch search) {
        return query(search).count(entities);
    }

    private static RepositoryQuery query(RepositorySearch search) {
        var query = new RepositoryQuery()
                .and("r.domainId = :domainId", "domainId", search.holder().domainId())
                .and("r.registryId = :registryId", "registryId", search.holder().registryId());
        search.namespace().ifPresent(name -> query.and("r.namespaceName = :namespace", "namespace", name));
        search.namespacePart().ifPresent(part -> query.contains("r.namespaceName", "part", part));
        search.namePart().ifPresent(part -> query.contains("r.name", "name", part));
        search.category().ifPresent(category -> query.and("r.category = :category", "category", category.value()));
        search.isPublic().ifPresent(isPublic -> query.and("r.isPublic = :isPublic", "isPublic", isPublic));
        search.memberId().ifPresent(query::whereMember);
        return query;
    }
}
