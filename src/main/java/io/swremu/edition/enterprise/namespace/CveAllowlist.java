package io.swremu.edition.enterprise.namespace;

import io.swremu.platform.error.ErrorCode;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Vulnerabilities that do not count in a namespace.
 *
 * @param cveIds their ids, one on each line; may be empty
 * @param cveExpiresAt until when the list holds, in seconds since 1970; null: for ever
 * @param cveCreatedAt when the namespace first got a list
 * @param cveUpdatedAt when it got this one
 */
@Embeddable
record CveAllowlist(String cveIds, @Nullable Long cveExpiresAt, Instant cveCreatedAt, Instant cveUpdatedAt) {
    static final int MAX_ITEMS = 100;

    private static final Pattern ID = Pattern.compile("[!-~]{1,64}");

    /**
     * The list that a client sends.
     *
     * @param before the list that it replaces, or null
     * @throws io.swremu.platform.error.SwrException {@link ErrorCode#PARAMETER_INVALID} if an id is empty or comes twice, or
     *     there are more than {@value #MAX_ITEMS}
     */
    static CveAllowlist of(CveAllowlistRequest request, @Nullable CveAllowlist before, Instant now) {
        List<String> ids = request.ids();
        boolean valid = ids.size() <= MAX_ITEMS
                && new HashSet<>(ids).size() == ids.size()
                && ids.stream().allMatch(id -> ID.matcher(id).matches());
        Long end = request.expiresAt();
        if (!valid || end != null && end < 0) {
            throw ErrorCode.PARAMETER_INVALID.toException("cve_allowlist");
        }
        return new CveAllowlist(String.join("\n", ids), end, before == null ? now : before.cveCreatedAt(), now);
    }

    /** The ids in the order in which they were sent. */
    List<String> ids() {
        return cveIds.isEmpty() ? List.of() : List.of(cveIds.split("\n"));
    }
}
