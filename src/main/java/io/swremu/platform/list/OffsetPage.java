package io.swremu.platform.list;

/**
 * A page that begins at any row: SWR's offset need not be a multiple of the limit.
 *
 * @param offset rows before the page, 0 or more
 * @param limit rows of the page, 1 or more
 */
public record OffsetPage(int offset, int limit) {

    /** {@code Content-Range} as SWR writes it: offset, rows of this page, all rows. */
    public String contentRange(int rows, long total) {
        return offset + "-" + rows + "/" + total;
    }
}
