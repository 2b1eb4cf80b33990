package io.swremu.edition.shared.tag;

import io.swremu.content.blob.Digest;
import io.swremu.content.manifest.DamagedContentException;
import io.swremu.content.manifest.ManifestService;
import io.swremu.content.tag.Accessories;
import io.swremu.content.tag.SignatureTag;
import io.swremu.content.tag.TagLists;
import io.swremu.content.tag.TagRow;
import io.swremu.content.tag.TagSorting;
import io.swremu.edition.shared.repository.GrantedRepository;
import io.swremu.edition.shared.tag.AccessoryPage.Accessory;
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

/** What the management API tells of tags. */
@Service
@Transactional(readOnly = true)
class TagQueries {
    private static final Logger log = LoggerFactory.getLogger(TagQueries.class);

    private final TagLists lists;
    private final Accessories accessories;
    private final ManifestService manifests;

    TagQueries(TagLists lists, Accessories accessories, ManifestService manifests) {
        this.lists = lists;
        this.accessories = accessories;
        this.manifests = manifests;
    }

    Page<TagItem> list(
            GrantedRepository granted,
            TagSearch search,
            Sorting<TagColumn> sorting,
            OffsetPage page,
            PublicAddress address) {
        var repository = granted.repository();
        Pageable wanted = page.sorted(TagColumn.order(sorting).sort());
        Page<TagRow> rows = search.tag()
                .map(name -> lists.page(repository.id(), name, wanted))
                .orElseGet(() -> new PageImpl<>(lists.page(repository.id(), wanted), wanted, repository.tagCount()));
        return rows.map(row -> TagItem.of(row, manifestOf(row), repository, address));
    }

    TagPage list(GrantedRepository granted, TagPageRequest page, Sorting<TagColumn> sorting, PublicAddress address) {
        var repository = granted.repository();
        TagSorting order = TagColumn.order(sorting);
        var position = page.marker().map(last -> last.position(order.byName()));
        var rows = lists.pageAfter(repository.id(), page.tag(), order, position, page.limit() + 1);
        boolean more = rows.size() > page.limit();
        var tags = rows.stream()
                .limit(page.limit())
                .map(row ->
                        TagView.of(row, page.withManifest() ? manifestOf(row) : ManifestText.NONE, repository, address))
                .toList();
        String marker = more
                ? TagMarker.after(rows.get(page.limit() - 1), order.byName()).text()
                : null;
        return new TagPage(tags, more, marker);
    }

    /**
     * Shows a tag.
     *
     * @throws io.swremu.platform.error.SwrException {@link ErrorCode#TAG_NOT_FOUND}
     */
    TagView show(GrantedRepository granted, TagName name, PublicAddress address) {
        TagRow row = require(granted, name);
        try {
            String manifest = text(row);
            return TagView.of(row, new ManifestText(() -> manifest), granted.repository(), address);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * The tags of what a signature signs, or of what an artifact is attached to.
     *
     * @throws io.swremu.platform.error.SwrException {@link ErrorCode#TAG_NOT_FOUND}
     */
    ReferencePage references(GrantedRepository granted, TagName signature, ReferencePageRequest page) {
        TagRow tag = require(granted, signature);
        var signed = Stream.concat(
                        SignatureTag.target(signature.value()).stream(),
                        lists.subjectOf(granted.id(), tag.digest()).stream())
                .toList();
        var rows = lists.ofDigests(granted.id(), signed, page.firstId(), page.limit() + 1);
        boolean more = rows.size() > page.limit();
        var names = rows.stream().limit(page.limit()).map(TagRow::name).toList();
        String marker = more ? new TagMarker(rows.get(page.limit()).id(), "0").text() : null;
        return new ReferencePage(names, more, marker);
    }

    /**
     * What is attached to an image.
     *
     * @throws io.swremu.platform.error.SwrException {@link ErrorCode#TAG_NOT_FOUND}
     */
    AccessoryPage accessories(GrantedRepository granted, TagName image, AccessoryPageRequest page) {
        TagRow target = require(granted, image);
        var found = accessories.page(granted.id(), target.digest(), page.offset(), page.limit());
        var rows = found.rows().stream()
                .map(row -> Accessory.of(row, target.digest(), granted.repository()))
                .toList();
        return new AccessoryPage(found.total(), rows.isEmpty() ? null : rows);
    }

    private TagRow require(GrantedRepository granted, TagName name) {
        return lists.find(granted.id(), name.value())
                .orElseThrow(() -> ErrorCode.TAG_NOT_FOUND.toException(name.value()));
    }

    private String text(TagRow row) throws IOException {
        return new String(manifests.read(Digest.parse(row.digest())), StandardCharsets.UTF_8);
    }

    /** For lists: empty if the store has lost it, so that the other tags can still be listed. */
    private ManifestText manifestOf(TagRow row) {
        return new ManifestText(() -> {
            try {
                return text(row);
            } catch (DamagedContentException damage) {
                log.error("The tag {} is shown without its manifest: {}", row.name(), damage.getMessage());
                return "";
            } catch (IOException failure) {
                log.error("The tag {} is shown without its manifest.", row.name(), failure);
                return "";
            }
        });
    }
}
