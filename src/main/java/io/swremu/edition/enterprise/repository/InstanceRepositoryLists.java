package io.swremu.edition.enterprise.repository;

import io.swremu.edition.enterprise.instance.GrantedProject;
import io.swremu.edition.enterprise.instance.Instance;
import io.swremu.edition.enterprise.instance.InstanceStatus;
import io.swremu.edition.enterprise.request.AlignedPage;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Reads the repositories of instances page by page. */
@Component
class InstanceRepositoryLists {
    private static final String OF_PROJECT = """
            select r, i from InstanceRepository r join Instance i on i.registryId = r.registryId
            where i.domainId = :domainId and i.projectId = :projectId and i.status = :status
            and (r.registryId > :registryId or r.registryId = :registryId and r.number > :number)""";

    private final EntityManager entities;

    InstanceRepositoryLists(EntityManager entities) {
        this.entities = entities;
    }

    /** Those of an instance, or of its namespace with a number. */
    InstanceRepositoryList page(
            long registryId, InstanceRepositorySearch search, InstanceRepositoryOrder order, AlignedPage page) {
        return search.namespaceId()
                .map(number -> page(
                        "r.registryId = :id and r.namespaceNumber = :number",
                        Map.of("id", registryId, "number", number),
                        order,
                        page))
                .orElseGet(() -> page("r.registryId = :id", Map.of("id", registryId), order, page));
    }

    /** Those of a namespace. */
    InstanceRepositoryList ofNamespace(long namespaceId, InstanceRepositoryOrder order, AlignedPage page) {
        return page("r.namespaceId = :id", Map.of("id", namespaceId), order, page);
    }

    private InstanceRepositoryList page(
            String condition, Map<String, Long> parameters, InstanceRepositoryOrder order, AlignedPage page) {
        String matching = " from InstanceRepository r where " + condition;
        var rows = entities.createQuery("select r" + matching + order.orderBy(), InstanceRepository.class);
        var total = entities.createQuery("select count(r)" + matching, Long.class);
        parameters.forEach((name, value) -> {
            rows.setParameter(name, value);
            total.setParameter(name, value);
        });
        return new InstanceRepositoryList(
                total.getSingleResult(),
                rows.setFirstResult(page.offset()).setMaxResults(page.limit()).getResultList().stream()
                        .map(InstanceRepositoryItem::of)
                        .toList());
    }

    /** Those of all running instances of a project. */
    ProjectRepositoryList ofProject(GrantedProject project, ProjectRepositoryPage page) {
        String text = OF_PROJECT + (page.name().isPresent() ? " and r.name = :name" : "")
                + " order by r.registryId, r.number";
        var position = page.position();
        var query = entities.createQuery(text, Object[].class)
                .setParameter("domainId", project.caller().domainId())
                .setParameter("projectId", project.id())
                .setParameter("status", InstanceStatus.RUNNING)
                .setParameter("registryId", position.registryId())
                .setParameter("number", position.number());
        page.name().ifPresent(name -> query.setParameter("name", name));
        List<Object[]> rows = query.setMaxResults(page.limit() + 1).getResultList();
        var shown = rows.subList(0, Math.min(rows.size(), page.limit()));
        String next = null;
        if (rows.size() > shown.size()) {
            var last = (InstanceRepository) shown.get(shown.size() - 1)[0];
            next = new ProjectRepositoryPage.Position(last.registryId(), last.number()).marker();
        }
        return new ProjectRepositoryList(
                new ProjectRepositoryList.PageInfo(next),
                shown.stream()
                        .map(row -> ProjectRepositoryList.Item.of((InstanceRepository) row[0], (Instance) row[1]))
                        .toList());
    }
}
