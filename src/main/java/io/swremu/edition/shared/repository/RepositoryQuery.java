package io.swremu.edition.shared.repository;

import io.swremu.identity.directory.Caller;
import io.swremu.platform.jpa.LikePattern;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A query for repositories, put together from the conditions given, so that indexes can serve. The repository is
 * {@code r} in them. A client's text is never part of the query: it comes as a parameter.
 */
public final class RepositoryQuery {
    private static final String IS_MEMBER = """
            (exists (select n.id from NamespaceGrant n where n.resourceId = r.namespaceId and n.userId = :userId)
            or exists (select g.id from RepositoryGrant g where g.resourceId = r.id and g.userId = :userId))""";

    private static final String ROW = """
            new io.swremu.edition.shared.repository.RepositoryRow(r.id, r.namespaceName, r.name, r.category,
            r.description, r.size, r.isPublic, r.tagCount, r.downloadCount, r.createdAt, r.updatedAt, r.domainName)""";

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    /** A query for those of the caller's account, in the caller's registry, in which the caller has a level. */
    static RepositoryQuery ofAccount(Caller caller) {
        return new RepositoryQuery()
                .and("r.domainId = :domainId", "domainId", caller.domainId())
                .and(
                        "r.registryId = :registryId",
                        "registryId",
                        caller.registry().id())
                .whereMember(caller);
    }

    /** Adds a condition without a parameter of its own. */
    public RepositoryQuery and(String condition) {
        conditions.add(condition);
        return this;
    }

    /** Adds a condition with a parameter. */
    public RepositoryQuery and(String condition, String parameter, Object value) {
        conditions.add(condition);
        return with(parameter, value);
    }

    /** Adds a parameter of another condition. */
    public RepositoryQuery with(String parameter, Object value) {
        parameters.put(parameter, value);
        return this;
    }

    /** Adds that an attribute contains a text. */
    public RepositoryQuery contains(String attribute, String parameter, String part) {
        return and(attribute + " like :" + parameter + LikePattern.ESCAPE, parameter, LikePattern.containing(part));
    }

    /** Adds that the caller has a level, as the administrator of an account has everywhere in it. */
    public RepositoryQuery whereMember(Caller caller) {
        return caller.administrator() ? this : and(IS_MEMBER, "userId", caller.userId());
    }

    /** One page. */
    public List<RepositoryRow> page(EntityManager entities, String orderBy, int offset, int limit) {
        return page(entities, ROW, RepositoryRow.class, orderBy, offset, limit);
    }

    /**
     * One page, and in each of its rows how many match, by the same statement.
     *
     * @param total a subquery for that; it may use the parameters of the conditions
     */
    List<Counted> page(EntityManager entities, String total, String orderBy, int offset, int limit) {
        String counted = "new io.swremu.edition.shared.repository.RepositoryQuery$Counted(" + ROW + ", " + total + ")";
        return page(entities, counted, Counted.class, orderBy, offset, limit);
    }

    private <T> List<T> page(EntityManager entities, String row, Class<T> type, String orderBy, int offset, int limit) {
        String text = "select " + row + " from ImageRepository r where " + this + " order by " + orderBy;
        return bind(entities.createQuery(text, type))
                .setFirstResult(offset)
                .setMaxResults(limit)
                .getResultList();
    }

    /**
     * A row of a page.
     *
     * @param total how many match on all pages
     */
    record Counted(RepositoryRow row, Integer total) {}

    /** How many repositories match. */
    public long count(EntityManager entities) {
        return bind(entities.createQuery("select count(r) from ImageRepository r where " + this, Long.class))
                .getSingleResult();
    }

    <T> TypedQuery<T> bind(TypedQuery<T> query) {
        parameters.forEach(query::setParameter);
        return query;
    }

    /** The conditions, for the text of a query. */
    @Override
    public String toString() {
        return String.join(" and ", conditions);
    }
}
