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
import io.swremu.platform.list.ListParameters;
import io.swremu.platform.list.MarkerPage;
import io.swremu.platform.list.OffsetPage;
import io.swremu.platform.web.PublicAddress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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

    /** A page of a list. @param total how many tags match on all pages */
    record Page(List<TagItem> items, long total) {}

    Page list(Place place, ListParameters parameters, OffsetPage page) {
        ImageRepository repository = repository(place);
        Optional<String> name = parameters.text("tag");
        var rows = lists.page(repository.id(), name, sorting(parameters), page.offset(), page.limit());
        long total = name.isEmpty()
                ? repository.tagCount()
                : lists.find(repository.id(), name.get()).stream().count();
        var items = rows.stream()
                .map(row -> TagItem.of(view(place, repository, row, manifestOf(row))))
                .toList();
        return new Page(items, total);
    }

    TagPage list(Place place, ListParameters parameters) {
        int limit = MarkerPage.limit(parameters, 100, 1000);
        boolean withManifest = parameters.flag("with_manifest").orElse(false);
        ImageRepository repository = repository(place);
        TagSorting sorting = sorting(parameters);
        var marker = TagMarker.of(parameters).map(last -> last.position(sorting.byName()));
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
        try {
            String manifest = text(row);
            return view(place, repository, row, new ManifestText(() -> manifest));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    ReferencePage references(Place place, TagName signature, ListParameters parameters) {
        int limit = MarkerPage.limit(parameters, 10, 10);
        long firstId = TagMarker.of(parameters).map(TagMarker::id).orElse(0L);
        ImageRepository repository = repository(place);
        TagRow tag = row(repository, signature);
        var signed = Stream.concat(
                        SignatureTag.target(signature.value()).stream(),
                        lists.subjectOf(repository.id(), tag.digest()).stream())
                .toList();
        var rows = lists.ofDigests(repository.id(), signed, firstId, limit + 1);
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
        var found = accessories.page(repository.id(), target.digest(), offset, limit);
        var page = found.rows().stream()
                .map(row -> accessory(row, place, repository.domainId(), target.digest()))
                .toList();
        return new AccessoryPage(found.total(), page.isEmpty() ? null : page);
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

    /**
     * The order asked for; without one the last updated tag comes first.
     *
     * @throws io.swremu.platform.error.SwrException {@link ErrorCode#ORDER_INVALID} if there is no such column
     */
    private static TagSorting sorting(ListParameters parameters) {
        return parameters
                .order()
                .map(order -> switch (order.column()) {
                    case "updated_at" -> new TagSorting(false, order.ascending());
                    case "tag" -> new TagSorting(true, order.ascending());
                    default -> throw ErrorCode.ORDER_INVALID.toException("order_column");
                })
                .orElse(new TagSorting(false, false));
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
