package io.swremu.edition.enterprise.artifact;

import io.swremu.edition.enterprise.repository.InstanceRepository;
import io.swremu.edition.enterprise.request.AlignedPage;
import io.swremu.platform.error.ErrorCode;
import io.swremu.platform.jpa.LikePattern;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the artifacts of instances. */
@Service
@Transactional(readOnly = true)
class ArtifactLists {
    private static final String TAGS = """
            select new io.swremu.edition.enterprise.artifact.ArtifactLists$TagRow(
            t.id, t.manifestId, t.name, t.updatedAt, p.pulledAt)
            from Tag t left join TagPull p on p.tagId = t.id
            where t.manifestId in :ids order by t.updatedAt desc, t.id desc""";

    private final ArtifactRows rows;
    private final EntityManager entities;

    ArtifactLists(ArtifactRows rows, EntityManager entities) {
        this.rows = rows;
        this.entities = entities;
    }

    /** A page of the artifacts of a repository, last pushed first. */
    ArtifactList page(InstanceRepository repository, ArtifactSearch search, AlignedPage page) {
        String matching = " from Artifact a where a.repositoryId = :repositoryId and a.listed = true"
                + (search.type().isPresent() ? " and a.type = :type" : "")
                + (search.tags().isPresent()
                        ? " and exists (select 1 from Tag t where t.manifestId = a.manifestId and t.name like :part"
                                + LikePattern.ESCAPE + ")"
                        : "");
        String order = " order by a.pushedAt desc, a.manifestId desc";
        List<Artifact> found = bound(
                        entities.createQuery("select a" + matching + order, Artifact.class), repository, search)
                .setFirstResult(page.offset())
                .setMaxResults(page.limit())
                .getResultList();
        boolean all = search.type().isEmpty() && search.tags().isEmpty();
        long total = all
                ? repository.artifactCount()
                : bound(entities.createQuery("select count(a)" + matching, Long.class), repository, search)
                        .getSingleResult();
        Map<Long, List<TagRow>> tags = tagsOf(found);
        return new ArtifactList(
                found.stream().map(artifact -> view(artifact, repository, tags)).toList(), total);
    }

    private static <T> TypedQuery<T> bound(TypedQuery<T> query, InstanceRepository repository, ArtifactSearch search) {
        query.setParameter("repositoryId", repository.id());
        search.type().ifPresent(type -> query.setParameter("type", type));
        search.tags().ifPresent(part -> query.setParameter("part", LikePattern.containing(part)));
        return query;
    }

    /** A page of the artifacts of all repositories of an instance, by id. With a join H2 would read and sort them all. */
    AllArtifacts all(long registryId, ArtifactMarker marker) {
        List<Artifact> found = entities.createQuery("""
                        select a from Artifact a
                        where a.registryId = :registryId and a.listed = true and a.manifestId >= :marker
                        order by a.registryId, a.listed, a.manifestId""", Artifact.class)
                .setParameter("registryId", registryId)
                .setParameter("marker", marker.marker())
                .setMaxResults(marker.limit() + 1)
                .getResultList();
        List<Artifact> shown = found.subList(0, Math.min(found.size(), marker.limit()));
        Map<Long, InstanceRepository> repositories = repositoriesOf(shown);
        Map<Long, List<TagRow>> tags = tagsOf(shown);
        return new AllArtifacts(
                shown.stream()
                        .map(artifact ->
                                view(artifact, Objects.requireNonNull(repositories.get(artifact.repositoryId())), tags))
                        .toList(),
                found.size() > shown.size() ? found.get(shown.size()).id() : null);
    }

    private Map<Long, InstanceRepository> repositoriesOf(Collection<Artifact> artifacts) {
        return artifacts.isEmpty()
                ? Map.of()
                : entities.createQuery(
                                "select r from InstanceRepository r where r.id in :ids", InstanceRepository.class)
                        .setParameter(
                                "ids",
                                artifacts.stream().map(Artifact::repositoryId).collect(Collectors.toSet()))
                        .getResultStream()
                        .collect(Collectors.toMap(InstanceRepository::id, repository -> repository));
    }

    /** An artifact as it is shown. */
    ArtifactView show(Artifact artifact, InstanceRepository repository) {
        return view(artifact, repository, tagsOf(List.of(artifact)));
    }

    /**
     * The artifact that a digest or a tag names.
     *
     * @throws io.swremu.platform.error.SwrException {@link ErrorCode#TAG_NOT_FOUND}
     */
    Artifact require(InstanceRepository repository, String reference) {
        Optional<Artifact> found = reference.indexOf(':') < 0
                ? rows.findByTag(repository.id(), reference)
                : rows.findByRepositoryIdAndDigest(repository.id(), reference);
        return found.orElseThrow(() -> ErrorCode.TAG_NOT_FOUND.toException(reference));
    }

    private Map<Long, List<TagRow>> tagsOf(Collection<Artifact> artifacts) {
        return artifacts.isEmpty()
                ? Map.of()
                : entities.createQuery(TAGS, TagRow.class)
                        .setParameter(
                                "ids", artifacts.stream().map(Artifact::id).toList())
                        .getResultStream()
                        .collect(Collectors.groupingBy(TagRow::manifestId));
    }

    private static ArtifactView view(Artifact artifact, InstanceRepository repository, Map<Long, List<TagRow>> tags) {
        return ArtifactView.of(
                artifact,
                repository,
                tags.getOrDefault(artifact.id(), List.of()).stream()
                        .map(tag -> tag.of(repository))
                        .toList());
    }

    /** A tag as the database has it. */
    record TagRow(
            long id,
            long manifestId,
            String name,
            Instant pushedAt,
            @Nullable Instant pulledAt) {

        private ArtifactTag of(InstanceRepository repository) {
            return new ArtifactTag(
                    id, repository.number(), manifestId, name, PullTime.of(pushedAt), PullTime.of(pulledAt));
        }
    }
}
