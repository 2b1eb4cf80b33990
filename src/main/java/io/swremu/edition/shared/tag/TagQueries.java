package io.swremu.edition.shared.tag;

import io.swremu.content.blob.Digest;
import io.swremu.content.manifest.DamagedContentException;
import io.swremu.content.manifest.ManifestService;
import io.swremu.content.tag.Accessories;
import io.swremu.content.tag.SignatureTag;
import io.swremu.content.tag.TagLists;
import io.swremu.content.tag.TagRow;
import io.swremu.content.tag.TagSorting;
import io.swremu.edition.shared.access.Level;
import io.swremu.edition.shared.namespace.NamespaceName;
import io.swremu.edition.shared.repository.ImageRepository;
import io.swremu.edition.shared.repository.RepositoryName;
import io.swremu.edition.shared.repository.RepositoryService;
import io.swremu.edition.shared.tag.AccessoryPage.Accessory;
import io.swremu.identity.directory.Caller;
import io.swremu.platform.error.ErrorCode;
import io.swremu.platform.list.OffsetPage;
import io.swremu.platform.list.Sorting;
import io.swremu.platform.web.PublicAddress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the management API tells of tags, for whoever may read the repository. */
@Service
@Transactional(readOnly = true)
class TagQueries {
    private static final Logger log = LoggerFactory.getLogger(TagQueries.class);

    private final TagLists lists;
    private final Accessories accessories;
    private final ManifestService manifests;
    private final RepositoryService repositories;

    TagQueries(TagLists lists, Accessories accessories, ManifestService manifests, RepositoryService repositories) {
        this.lists = lists;
        this.accessories = accessories;
        this.manifests = manifests;
        this.repositories = repositories;
    }

    Page<TagItem> list(Place place, TagSearch search, Sorting<TagColumn> sorting, OffsetPage page) {
        ImageRepository repository = repository(place);
        Pageable wanted = page.sorted(TagColumn.order(sorting).sort());
        Page<TagRow> rows = search.tag()
                .map(name -> lists.page(repository.id(), name, wanted))
                .orElseGet(() -> new PageImpl<>(lists.page(repository.id(), wanted), wanted, repository.tagCount()));
        return rows.map(row -> TagItem.of(view(place, repository, row, manifestOf(row))));
    }

    TagPage list(Place place, TagPageRequest page, Sorting<TagColumn> sorting) {
        ImageRepository repository = repository(place);
        TagSorting order = TagColumn.order(sorting);
        var position = page.marker().map(last -> last.position(order.byName()));
        var rows = lists.pageAfter(repository.id(), page.tag(), order, position, page.limit() + 1);
        boolean more = rows.size() > page.limit();
        var views = rows.stream()
                .limit(page.limit())
                .map(row -> view(place, repository, row, page.withManifest() ? manifestOf(row) : ManifestText.NONE))
                .toList();
        String marker = more
                ? TagMarker.after(rows.get(page.limit() - 1), order.byName()).text()
                : null;
        return new TagPage(views, more, marker);
    }

    TagView show(Place place, TagName name) {
        ImageRepository repository = repository(place);
        TagRow row = row(repository, name);
        try {
            String manifest = text(row);
            return view(place, repository, row, new ManifestText(() -> manifest));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    ReferencePage references(Place place, TagName signature, ReferencePageRequest page) {
        ImageRepository repository = repository(place);
        TagRow tag = row(repository, signature);
        var signed = Stream.concat(
                        SignatureTag.target(signature.value()).stream(),
                        lists.subjectOf(repository.id(), tag.digest()).stream())
                .toList();
        var rows = lists.ofDigests(repository.id(), signed, page.firstId(), page.limit() + 1);
        boolean more = rows.size() > page.limit();
        var names = rows.stream().limit(page.limit()).map(TagRow::name).toList();
        return new ReferencePage(
                names, more, more ? new TagMarker(rows.get(page.limit()).id(), "0").text() : null);
    }

    AccessoryPage accessories(Place place, TagName image, AccessoryPageRequest page) {
        ImageRepository repository = repository(place);
        TagRow target = row(repository, image);
        var found = accessories.page(repository.id(), target.digest(), page.offset(), page.limit());
        var rows = found.rows().stream()
                .map(row -> accessory(row, place, repository.domainId(), target.digest()))
                .toList();
        return new AccessoryPage(found.total(), rows.isEmpty() ? null : rows);
    }

    /** A row as ListRepoAccessories has it. */
    private static Accessory accessory(Accessories.Row row, Place place, String domainId, String subject) {
        return new Accessory(
                row.id(),
                domainId,
                place.namespace().value(),
                place.repository().value(),
                row.tag() == null ? "" : row.tag(),
                row.digest(),
                subject,
                row.size(),
                AccessoryType.of(row.artifactType()),
                row.createdAt(),
                row.updatedAt());
    }

    private ImageRepository repository(Place place) {
        return repositories.require(
                place.namespace(), place.repository(), Level.GUEST, ErrorCode.RESOURCE_FORBIDDEN, place.caller());
    }

    private TagRow row(ImageRepository repository, TagName name) {
        return lists.find(repository.id(), name.value())
                .orElseThrow(() -> ErrorCode.TAG_NOT_FOUND.toException(name.value()));
    }

    private static TagView view(Place place, ImageRepository repository, TagRow row, ManifestText manifest) {
        return TagView.of(row, manifest, place.path(), repository.domainId());
    }

    private String text(TagRow row) throws IOException {
        return new String(manifests.read(Digest.parse(row.digest())), StandardCharsets.UTF_8);
    }

    /** For lists. Empty if the store does not have it any more: that is no reason not to list the others. */
    private ManifestText manifestOf(TagRow row) {
        return new ManifestText(() -> {
            try {
                return text(row);
            } catch (DamagedContentException damage) {
                log.error("the tag {} is shown without its manifest: {}", row.name(), damage.getMessage());
                return "";
            } catch (IOException failure) {
                log.error("the tag {} is shown without its manifest", row.name(), failure);
                return "";
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
