package io.swremu.content.manifest;

import java.util.List;
import java.util.OptionalLong;

/**
 * A page of the manifests attached to a digest. Clients get it as an index, and read no index that is larger than a
 * manifest may be.
 *
 * @param referrers oldest first
 * @param last id of the last row, if there is another page
 */
public record ReferrerPage(List<Referrer> referrers, OptionalLong last) {
    /** The most rows of a page. */
    public static final int MAX_ROWS = 1000;

    /**
     * How many of these rows fit on a page; at least one. Counts the length of each manifest, since its entry in the
     * list is shorter than that.
     */
    static int rowsOf(List<ReferrerSize> sizes) {
        int rows = 0;
        long bytes = 0;
        for (ReferrerSize size : sizes) {
            bytes += size.contentLength();
            if (rows == MAX_ROWS || rows > 0 && bytes > ManifestContent.MAX_BYTES) {
                break;
            }
            rows++;
        }
        return rows;
    }
}
