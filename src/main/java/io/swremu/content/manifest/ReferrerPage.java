package io.swremu.content.manifest;

import java.util.List;
import java.util.OptionalLong;

/**
 * Some of the manifests attached to a digest. Their list is an index, and clients read no larger one than they would of
 * any manifest.
 *
 * @param referrers oldest first
 * @param last the id that the next page comes after, if there is one
 */
public record ReferrerPage(List<Referrer> referrers, OptionalLong last) {
    /** More are on the next page. */
    public static final int MAX_ROWS = 1000;

    /** How many of these are a page: at least one, then as many as fit. Each is longer than what the list tells of it. */
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
