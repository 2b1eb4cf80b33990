package io.swremu.edition.enterprise.artifact;

import io.swremu.content.manifest.ManifestContent;
import io.swremu.content.manifest.ManifestKind;
import io.swremu.content.repository.ContentChanged;
import io.swremu.content.tag.SignatureTag;
import io.swremu.edition.enterprise.repository.InstanceRepositories;
import io.swremu.identity.directory.Registries;
import io.swremu.registry.ManifestPushed;
import io.swremu.registry.PullCounter.Pull;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what instances say of artifacts as pushes, deletions and pulls leave it, in their transactions. Artifacts and tags are
 * counted by differences, so what a change costs depends on the change alone.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class ArtifactRecords {
    private final ArtifactRows rows;
    private final InstanceRepositories repositories;
    private final Registries registries;
    private final InstantSource clock;

    ArtifactRecords(ArtifactRows rows, InstanceRepositories repositories, Registries registries, InstantSource clock) {
        this.rows = rows;
        this.repositories = repositories;
        this.registries = registries;
        this.clock = clock;
    }

    /** Counts what has changed in a repository. A manifest that has just been pushed is not known here yet. */
    @EventListener
    public void changed(ContentChanged change) {
        if (registries.ofId(change.registryId()).isInstance()) {
            repositories.count(change.repositoryId(), change.tags(), relist(change.manifests()), change.at());
        }
    }

    /** Records a manifest that was pushed. */
    @EventListener
    public void pushed(ManifestPushed push) {
        if (!push.caller().registry().isInstance()) {
            return;
        }
        ManifestContent content = push.content();
        long repositoryId = push.repositoryId();
        List<String> children = content.children().stream()
                .map(child -> child.digest().toString())
                .distinct()
                .toList();
        Instant now = clock.instant();
        if (!rows.existsByManifestId(push.manifestId())) {
            long childrenSize = children.isEmpty() ? 0 : rows.sumSizes(repositoryId, children);
            var repository = repositories.find(repositoryId).orElseThrow();
            rows.insert(new Artifact(push.manifestId(), repository, content, childrenSize, now));
        }
        push.tag()
                .flatMap(SignatureTag::target)
                .filter(subject -> rows.existsByRepositoryIdAndDigest(repositoryId, subject))
                .ifPresent(subject -> rows.attach(push.manifestId(), subject, AccessoryType.SIGNATURE));
        var touched = new HashSet<>(List.of(push.manifestId()));
        if (content.kind() == ManifestKind.INDEX && !children.isEmpty()) {
            touched.addAll(rows.findIds(repositoryId, children));
        }
        long artifacts = relist(touched);
        if (artifacts != 0) {
            repositories.count(repositoryId, 0, artifacts, now);
        }
    }

    /**
     * Brings what lists show of some artifacts up to date.
     *
     * @return how many more artifacts they show
     */
    private long relist(Collection<Long> manifestIds) {
        List<Standing> standings = manifestIds.isEmpty() ? List.of() : rows.findStandings(manifestIds);
        List<Long> shown = ids(standings, each -> each.due() && !each.listed());
        List<Long> hidden = ids(standings, each -> each.present() && !each.visible() && each.listed());
        List<Long> gone = ids(standings, each -> !each.present());
        if (!shown.isEmpty()) {
            rows.setListed(shown, true);
        }
        if (!hidden.isEmpty()) {
            rows.setListed(hidden, false);
        }
        if (!gone.isEmpty()) {
            rows.delete(gone);
        }
        long lost =
                standings.stream().filter(each -> each.listed() && !each.due()).count();
        return shown.size() - lost;
    }

    private static List<Long> ids(List<Standing> standings, Predicate<Standing> condition) {
        return standings.stream().filter(condition).map(Standing::manifestId).toList();
    }

    /** Counts a pull. */
    public void pulled(Pull pull) {
        Instant now = clock.instant();
        rows.setPulled(pull.repositoryId(), pull.digest().toString(), now);
        repositories.addPull(pull.repositoryId());
        pull.tag().ifPresent(tag -> {
            if (rows.setTagPulled(pull.repositoryId(), tag, now) == 0) {
                rows.addTagPulled(pull.repositoryId(), tag, now);
            }
        });
    }
}
