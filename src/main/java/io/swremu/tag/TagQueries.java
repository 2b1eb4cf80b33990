package io.swremu.tag;

import io.swremu.access.Level;
import io.swremu.blob.Digest;
import io.swremu.iam.Caller;
import io.swremu.manifest.ManifestService;
import io.swremu.namespace.NamespaceName;
import io.swremu.repository.ImageRepository;
import io.swremu.repository.RepositoryName;
import io.swremu.repository.RepositoryService;
import io.swremu.tag.TagLists.Sorting;
import io.swremu.web.ErrorCode;
import io.swremu.web.ListParameters;
import io.swremu.web.MarkerPage;
import io.swremu.web.OffsetPage;
import io.swremu.web.PublicAddress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the management API tells of tags, for whoever may read the repository. */
@Service
@Transactional(readOnly = true)
class TagQueries {
    private final Tags tags;
    private final TagLists lists;
    private final ManifestService manifests;
    private final RepositoryService repositories;

    TagQueries(Tags tags, TagLists lists, ManifestService manifests, RepositoryService repositories) {
        this.tags = tags;
        this.lists = lists;
        this.manifests = manifests;
        this.repositories = repositories;
    }

    /** A page of a list. @param total how many tags match on all pages */
    record Page(List<TagItem> items, long total) {}

    Page list(Place place, ListParameters parameters, OffsetPage page) {
        ImageRepository repository = repository(place);
        Optional<String> name = parameters.text("tag");
        var rows = lists.page(repository.id(), name, Sorting.of(parameters), page.offset(), page.limit());
        long total = name.isEmpty()
                ? repository.tagCount()
                : tags.findRow(repository.id(), name.get()).stream().count();
        var items = rows.stream()
                .map(row -> TagItem.of(view(place, repository, row, manifestOf(row))))
                .toList();
        return new Page(items, total);
    }

    TagPage list(Place place, ListParameters parameters) {
        int limit = MarkerPage.limit(parameters, 100, 1000);
        boolean withManifest = parameters.flag("with_manifest").orElse(false);
        ImageRepository repository = repository(place);
        Sorting sorting = Sorting.of(parameters);
        var marker = TagMarker.of(parameters);
        var rows = lists.pageAfter(repository.id(), parameters.text("tag"), sorting, marker, limit + 1);
        boolean more = rows.size() > limit;
        var views = rows.stream()
                .limit(limit)
                .map(row -> view(place, repository, row, withManifest ? manifestOf(row) : ManifestText.NONE))
                .toList();
        return new TagPage(
                views,
                more,
                more ? TagMarker.after(rows.get(limit - 1), sorting.byName()).text() : null);
    }

    TagView show(Place place, TagName name) {
        ImageRepository repository = repository(place);
        TagRow row = row(repository, name);
        return view(place, repository, row, manifestOf(row));
    }

    ReferencePage references(Place place, TagName signature, ListParameters parameters) {
        int limit = MarkerPage.limit(parameters, 10, 10);
        long firstId = TagMarker.of(parameters).map(TagMarker::id).orElse(0L);
        ImageRepository repository = repository(place);
        row(repository, signature);
        var rows = SignatureTag.target(signature.value())
                .map(digest -> tags.findByDigest(repository.id(), digest, firstId, Limit.of(limit + 1)))
                .orElse(List.of());
        boolean more = rows.size() > limit;
        var names = rows.stream().limit(limit).map(TagRow::name).toList();
        return new ReferencePage(
                names, more, more ? new TagMarker(rows.get(limit).id(), "0").text() : null);
    }

    AccessoryPage accessories(Place place, TagName image, ListParameters parameters) {
        int limit = MarkerPage.limit(parameters, 10, 100);
        int offset = parameters.page().offset();
        ImageRepository repository = repository(place);
        TagRow target = row(repository, image);
        var found = tags.findRow(repository.id(), SignatureTag.of(target.digest()));
        var page = found.stream()
                .skip(offset)
                .limit(limit)
                .map(row -> new AccessoryPage.Accessory(
                        row.id(),
                        repository.domainId(),
                        place.namespace().value(),
                        place.repository().value(),
                        row.name(),
                        row.digest(),
                        target.digest(),
                        row.size(),
                        "signature.cosign",
                        row.createdAt(),
                        row.updatedAt()))
                .toList();
        return new AccessoryPage(found.stream().count(), page.isEmpty() ? null : page);
    }

    private ImageRepository repository(Place place) {
        return repositories.require(
                place.namespace(), place.repository(), Level.GUEST, ErrorCode.RESOURCE_FORBIDDEN, place.caller());
    }

    private TagRow row(ImageRepository repository, TagName name) {
        return tags.findRow(repository.id(), name.value())
                .orElseThrow(() -> ErrorCode.TAG_NOT_FOUND.toException(name.value()));
    }

    private static TagView view(Place place, ImageRepository repository, TagRow row, ManifestText manifest) {
        return TagView.of(row, manifest, place.path(), repository.domainId());
    }

    private ManifestText manifestOf(TagRow row) {
        return new ManifestText(() -> {
            try {
                return new String(manifests.read(Digest.parse(row.digest())), StandardCharsets.UTF_8);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        });
    }

    /** Which repository is asked about, by whom, and under which address. */
    record Place(NamespaceName namespace, RepositoryName repository, Caller caller, PublicAddress address) {
        String path() {
            return address.image(namespace.value(), repository.value());
        }
    }
}
