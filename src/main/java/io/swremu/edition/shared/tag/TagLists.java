package io.swremu.edition.shared.tag;

import io.swremu.content.tag.TagRow;
import io.swremu.content.tag.Tags;
import io.swremu.platform.error.ErrorCode;
import io.swremu.platform.list.ListParameters;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The queries of the tag lists: by last update or by name, each with the id to break ties. */
@Component
class TagLists {
    private final EntityManager entities;

    TagLists(EntityManager entities) {
        this.entities = entities;
    }

    /** How a list is sorted. @param byName by name, else by last update */
    record Sorting(boolean byName, boolean ascending) {

        /**
         * The order asked for; without one the last updated tag comes first.
         *
         * @throws io.swremu.platform.error.SwrException {@link ErrorCode#ORDER_INVALID} if there is no such column
         */
        static Sorting of(ListParameters parameters) {
            return parameters
                    .order()
                    .map(order -> switch (order.column()) {
                        case "updated_at" -> new Sorting(false, order.ascending());
                        case "tag" -> new Sorting(true, order.ascending());
                        default -> throw ErrorCode.ORDER_INVALID.toException("order_column");
                    })
                    .orElse(new Sorting(false, false));
        }

        private String column() {
            return byName ? "t.name" : "t.updatedAt";
        }

        private String orderBy() {
            return " order by t.repositoryId, " + column() + (ascending ? "" : " desc") + ", t.id desc";
        }

        private String after() {
            return " and (" + column() + (ascending ? " > " : " < ") + ":key or " + column()
                    + " = :key and t.id < :id)";
        }
    }

    /** One page from an offset. @param name only the tag of this name */
    List<TagRow> page(long repositoryId, Optional<String> name, Sorting sorting, int offset, int limit) {
        String condition = name.isPresent() ? " and t.name = :name" : "";
        var query = query(repositoryId, condition + sorting.orderBy());
        name.ifPresent(value -> query.setParameter("name", value));
        return query.setFirstResult(offset).setMaxResults(limit).getResultList();
    }

    /** One page after a marker. @param part only tags whose names contain this */
    List<TagRow> pageAfter(
            long repositoryId, Optional<String> part, Sorting sorting, Optional<TagMarker> marker, int limit) {
        String condition = part.isPresent() ? " and t.name like :part escape '!'" : "";
        var query = query(repositoryId, condition + (marker.isPresent() ? sorting.after() : "") + sorting.orderBy());
        part.ifPresent(text -> query.setParameter("part", "%" + text.replaceAll("[!%_]", "!$0") + "%"));
        marker.ifPresent(after -> query.setParameter("id", after.id())
                .setParameter("key", sorting.byName() ? after.name() : after.time()));
        return query.setMaxResults(limit).getResultList();
    }

    private TypedQuery<TagRow> query(long repositoryId, String rest) {
        return entities.createQuery(Tags.ROW + " where t.repositoryId = :repositoryId" + rest, TagRow.class)
                .setParameter("repositoryId", repositoryId);
    }
}
