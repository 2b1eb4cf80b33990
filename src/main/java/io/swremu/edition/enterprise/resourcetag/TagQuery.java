package io.swremu.edition.enterprise.resourcetag;

import io.swremu.edition.enterprise.instance.GrantedProject;
import io.swremu.platform.jpa.LikePattern;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A query for resources by their tags, put together from the conditions given. A resource without a tag is never found. A
 * client's text is never part of the query: it comes as a parameter.
 */
final class TagQuery {
    /** A value that begins so means all that contain the rest. */
    private static final String ANYWHERE = "*";

    private final String from;
    private final String row;
    private final String orderBy;
    private final Map<String, Object> parameters = new HashMap<>();
    private final List<String> conditions = new ArrayList<>();

    private TagQuery(String from, String row, String orderBy) {
        this.from = from;
        this.row = row;
        this.orderBy = orderBy;
    }

    /** Instances of a project, the newest first. */
    static TagQuery instances(GrantedProject project, List<TagsFilter> filters) {
        var query = new TagQuery(
                "from Instance i where i.domainId = :domainId and i.projectId = :projectId"
                        + " and exists (select a.tagValue from ResourceTag a where a.key.registryId = i.registryId"
                        + " and a.key.namespace = '')",
                "new io.swremu.edition.enterprise.resourcetag.TaggedResource(i.registryId, '', i.id, i.ordered.name)",
                " order by i.createdAt desc, i.registryId desc");
        query.parameters.put("domainId", project.caller().domainId());
        query.parameters.put("projectId", project.id());
        query.add(filters, "i.registryId", "''");
        return query;
    }

    /** Namespaces of an instance, by their names. */
    static TagQuery namespaces(long registryId, List<TagsFilter> filters) {
        var query = new TagQuery(
                "from ResourceTag a where a.key.registryId = :registryId and a.key.namespace <> ''",
                "distinct new io.swremu.edition.enterprise.resourcetag.TaggedResource(a.key.registryId,"
                        + " a.key.namespace, a.key.namespace, a.key.namespace)",
                " order by a.key.namespace");
        query.parameters.put("registryId", registryId);
        query.add(filters, "a.key.registryId", "a.key.namespace");
        return query;
    }

    private void add(List<TagsFilter> filters, String registryId, String namespace) {
        for (int i = 0; i < filters.size(); i++) {
            TagsFilter filter = filters.get(i);
            parameters.put("key" + i, filter.key().strip());
            conditions.add("exists (select t.tagValue from ResourceTag t where t.key.registryId = " + registryId
                    + " and t.key.namespace = " + namespace + " and t.key.tagKey = :key" + i + values(filter, i)
                    + ")");
        }
    }

    private String values(TagsFilter filter, int number) {
        var alternatives = new ArrayList<String>();
        for (String value : filter.values()) {
            String parameter = "value" + number + "_" + alternatives.size();
            String text = value.strip();
            if (text.startsWith(ANYWHERE)) {
                parameters.put(parameter, LikePattern.containing(text.substring(ANYWHERE.length())));
                alternatives.add("t.tagValue like :" + parameter + LikePattern.ESCAPE);
            } else {
                parameters.put(parameter, text);
                alternatives.add("t.tagValue = :" + parameter);
            }
        }
        return alternatives.isEmpty() ? "" : " and (" + String.join(" or ", alternatives) + ")";
    }

    /** One page. */
    List<TaggedResource> page(EntityManager entities, int offset, int limit) {
        return query(entities, "select " + row + " " + from, orderBy, TaggedResource.class)
                .setFirstResult(offset)
                .setMaxResults(limit)
                .getResultList();
    }

    /** How many there are on all pages. */
    long count(EntityManager entities) {
        String counted = from.startsWith("from Instance") ? "count(i)" : "count(distinct a.key.namespace)";
        return query(entities, "select " + counted + " " + from, "", Long.class).getSingleResult();
    }

    private <T> TypedQuery<T> query(EntityManager entities, String start, String end, Class<T> type) {
        var text = new StringBuilder(start);
        conditions.forEach(condition -> text.append(" and ").append(condition));
        TypedQuery<T> query = entities.createQuery(text.append(end).toString(), type);
        parameters.forEach(query::setParameter);
        return query;
    }
}
