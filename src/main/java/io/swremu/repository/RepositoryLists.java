package io.swremu.repository;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
        var conditions = new Conditions(search);
        return rows(conditions, orderBy)
                .setFirstResult(offset)
                .setMaxResults(limit)
                .getResultList();
    }

    /** One page in the order of ids, beginning at an id. */
    List<RepositoryRow> pageFrom(RepositorySearch search, long firstId, int limit) {
        var conditions = new Conditions(search).and("r.id >= :firstId", "firstId", firstId);
        return rows(conditions, "r.domainId, r.region, r.id")
                .setMaxResults(limit)
                .getResultList();
    }

    /** Names with their organizations, {@code group/test}, in their order, after another one. */
    List<String> names(RepositorySearch search, String last, int limit) {
        int slash = last.indexOf('/');
        String namespace = slash < 0 ? last : last.substring(0, slash);
        var conditions = new Conditions(search)
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
        var conditions = new Conditions(search);
        return conditions
                .bind(entities.createQuery("select count(r) from ImageRepository r where " + conditions, Long.class))
                .getSingleResult();
    }

    private TypedQuery<RepositoryRow> rows(Conditions conditions, String orderBy) {
        String select = "select new io.swremu.repository.RepositoryRow(r.id, r.namespaceName, r.name, r.category,"
                + " r.description, r.size, r.isPublic, r.tagCount, r.downloadCount, r.createdAt, r.updatedAt,"
                + " r.domainName) from ImageRepository r where ";
        return conditions.bind(entities.createQuery(select + conditions + " order by " + orderBy, RepositoryRow.class));
    }

    /** The conditions of a search, as text and as parameters; a client's text is never part of the query. */
    private static final class Conditions {
        private static final String IS_MEMBER = """
                (exists (select n.id from NamespaceGrant n where n.resourceId = r.namespaceId and n.userId = :userId)
                or exists (select g.id from RepositoryGrant g where g.resourceId = r.id and g.userId = :userId))""";

        private final List<String> texts = new ArrayList<>();
        private final Map<String, Object> parameters = new HashMap<>();

        Conditions(RepositorySearch search) {
            and("r.domainId = :domainId", "domainId", search.domainId());
            and("r.region = :region", "region", search.region());
            search.namespace().ifPresent(name -> and("r.namespaceName = :namespace", "namespace", name));
            search.namespacePart().ifPresent(part -> and(like("r.namespaceName", "part"), "part", contains(part)));
            search.namePart().ifPresent(part -> and(like("r.name", "name"), "name", contains(part)));
            search.category().ifPresent(category -> and("r.category = :category", "category", category.value()));
            search.isPublic().ifPresent(isPublic -> and("r.isPublic = :isPublic", "isPublic", isPublic));
            search.memberId().ifPresent(userId -> and(IS_MEMBER, "userId", userId));
        }

        Conditions and(String text, String parameter, Object value) {
            texts.add(text);
            parameters.put(parameter, value);
            return this;
        }

        Conditions with(String parameter, Object value) {
            parameters.put(parameter, value);
            return this;
        }

        private static String like(String attribute, String parameter) {
            return attribute + " like :" + parameter + " escape '!'";
        }

        private static String contains(String part) {
            return "%" + part.replaceAll("[!%_]", "!$0") + "%";
        }

        <T> TypedQuery<T> bind(TypedQuery<T> query) {
            parameters.forEach(query::setParameter);
            return query;
        }

        @Override
        public String toString() {
            return String.join(" and ", texts);
        }
    }
}
