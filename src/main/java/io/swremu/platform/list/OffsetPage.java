package io.swremu.platform.list;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swremu.platform.error.ErrorCode;
import io.swremu.platform.error.Refuses;
import io.swremu.platform.error.SwrException;
import java.util.List;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/**
 * A page that begins at any row: SWR's offset need not be a multiple of the limit. The numbers are texts in the document,
 * as the SDKs have them.
 *
 * @param limit rows of the page, 1 to 1000
 * @param offset rows before the page, 0 or more
 */
@Refuses({ErrorCode.PAGE_SIZE_INVALID, ErrorCode.PARAMETER_INVALID})
public record OffsetPage(
        @Schema(
                implementation = String.class,
                description = "Items of the page. More than 1000 are taken as 1000.",
                pattern = "^0*[1-9][0-9]*$",
                maxLength = 40,
                defaultValue = "100")
        int limit,

        @Schema(
                implementation = String.class,
                description = "Items before the page.",
                pattern = "^[0-9]+$",
                maxLength = 40,
                defaultValue = "0")
        int offset)
        implements FromQuery {
    private static final int DEFAULT_LIMIT = 100;
    private static final int MAX_LIMIT = 1000;

    /**
     * Reads the page from a query: 100 rows from the first by default. A larger limit than 1000 is cut.
     *
     * @throws SwrException {@link ErrorCode#PAGE_SIZE_INVALID} if the limit is no number of at least 1,
     *     {@link ErrorCode#PARAMETER_INVALID} if the offset is no number of at least 0
     */
    public OffsetPage(ListParameters parameters) {
        this(
                Math.min(MAX_LIMIT, parameters.number("limit", 1, DEFAULT_LIMIT, ErrorCode.PAGE_SIZE_INVALID)),
                parameters.number("offset", 0, 0, ErrorCode.PARAMETER_INVALID));
    }

    /** This page for a query. */
    public Pageable sorted(Sort sort) {
        return new AtOffset(offset, limit, sort);
    }

    /** The answer that consists of a page's rows, with the header {@code Content-Range}. */
    public <T> ResponseEntity<List<T>> answer(Page<T> page) {
        return answer(page.getContent(), page.getNumberOfElements(), page.getTotalElements());
    }

    /**
     * An answer with the header {@code Content-Range} as SWR writes it: offset, rows of this page, all rows.
     *
     * @param rows how many rows the body has
     * @param total how many there are on all pages
     */
    public <T> ResponseEntity<T> answer(T body, int rows, long total) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_RANGE, offset + "-" + rows + "/" + total)
                .body(body);
    }
}
