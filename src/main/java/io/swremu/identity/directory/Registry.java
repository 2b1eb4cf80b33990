package io.swremu.identity.directory;

/**
 * Who owns names: the shared edition in a region, or an instance of the enterprise edition. Names are unique in a registry,
 * quotas count in one, and what one holds is not seen from another.
 *
 * @param id by which rows name it
 * @param kind which edition it belongs to
 * @param region the id of its region
 */
public record Registry(long id, Kind kind, String region) {
    /** The editions of the service. */
    public enum Kind {
        /** Everybody's, one in each region. */
        SHARED,
        /** An instance that belongs to one account. */
        ENTERPRISE
    }

    /** Whether this is an instance of the enterprise edition. */
    public boolean isInstance() {
        return kind == Kind.ENTERPRISE;
    }
}
