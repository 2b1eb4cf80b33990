package io.swremu.edition.enterprise.namespace;

import io.swremu.edition.enterprise.request.AlignedPage;
import io.swremu.platform.jpa.LikePattern;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reads the namespaces of instances page by page. */
@Component
class NamespaceLists {
    private final EntityManager entities;

    NamespaceLists(EntityManager entities) {
        this.entities = entities;
    }

    InstanceNamespaceList page(long registryId, InstanceNamespaceSearch search, AlignedPage page) {
        String matching = " from InstanceNamespace n where n.registryId = :registryId"
                + (search.name().isPresent() ? " and n.name like :part" + LikePattern.ESCAPE : "")
                + (search.isPublic().isPresent() ? " and n.readable = :readable" : "");
        String order = search.sort().map(each -> "n." + each.getProperty() + " " + each.getDirection()).stream()
                .collect(Collectors.joining(", "));
        var rows = bound(
                        entities.createQuery("select n" + matching + " order by " + order, InstanceNamespace.class),
                        registryId,
                        search)
                .setFirstResult(page.offset())
                .setMaxResults(page.limit())
                .getResultList();
        long total = bound(entities.createQuery("select count(n)" + matching, Long.class), registryId, search)
                .getSingleResult();
        return new InstanceNamespaceList(
                rows.stream().map(InstanceNamespaceView::of).toList(), total);
    }

    private static <T> TypedQuery<T> bound(TypedQuery<T> query, long registryId, InstanceNamespaceSearch search) {
        query.setParameter("registryId", registryId);
        search.name().ifPresent(part -> query.setParameter("part", LikePattern.containing(part)));
        search.isPublic().ifPresent(word -> query.setParameter("readable", word.equals("true")));
        return query;
    }
}
