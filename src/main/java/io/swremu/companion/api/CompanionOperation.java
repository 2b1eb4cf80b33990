package io.swremu.companion.api;

import java.util.Arrays;
import java.util.List;

/**
 * The operations of the emulator's own API, each with its method and path: the one table that the server's controllers
 * and the client agree on. A constant's {@link #id} is the operation's id in the OpenAPI document.
 */
public enum CompanionOperation {
    SHOW_HEALTH("ShowHealth", "GET", "/_swr/health", Feature.SERVER),
    SHOW_INFO("ShowInfo", "GET", "/_swr/info", Feature.SERVER),

    RESET("Reset", "POST", "/_swr/reset", Feature.STATE),
    EXPORT_SEED("ExportSeed", "GET", "/_swr/seed", Feature.STATE),
    ADD_SEED("AddSeed", "POST", "/_swr/seed", Feature.STATE),
    REPLACE_BY_SEED("ReplaceBySeed", "PUT", "/_swr/seed", Feature.STATE),
    SHOW_SEED_SCHEMA("ShowSeedSchema", "GET", "/_swr/seed.schema.json", Feature.STATE),
    WRITE_SNAPSHOT("WriteSnapshot", "GET", "/_swr/snapshot", Feature.STATE),
    READ_SNAPSHOT("ReadSnapshot", "PUT", "/_swr/snapshot", Feature.STATE),

    ADD_FAULT("AddFault", "POST", "/_swr/faults", Feature.FAULTS),
    LIST_FAULTS("ListFaults", "GET", "/_swr/faults", Feature.FAULTS),
    CLEAR_FAULTS("ClearFaults", "DELETE", "/_swr/faults", Feature.FAULTS),
    SHOW_FAULT("ShowFault", "GET", "/_swr/faults/{id}", Feature.FAULTS),
    REMOVE_FAULT("RemoveFault", "DELETE", "/_swr/faults/{id}", Feature.FAULTS),

    LIST_JOURNAL("ListJournal", "GET", "/_swr/journal", Feature.JOURNAL),
    AWAIT_JOURNAL("AwaitJournal", "POST", "/_swr/journal/await", Feature.JOURNAL),
    CLEAR_JOURNAL("ClearJournal", "DELETE", "/_swr/journal", Feature.JOURNAL),

    SHOW_CLOCK("ShowClock", "GET", "/_swr/clock", Feature.CLOCK),
    SET_CLOCK("SetClock", "PUT", "/_swr/clock", Feature.CLOCK),
    RELEASE_CLOCK("ReleaseClock", "DELETE", "/_swr/clock", Feature.CLOCK),

    CREATE_ACCOUNT("CreateAccount", "POST", "/_swr/accounts", Feature.ACCOUNTS),
    DELETE_ACCOUNT("DeleteAccount", "DELETE", "/_swr/accounts/{name}", Feature.ACCOUNTS),

    RUN_JOBS("RunJobs", "POST", "/_swr/jobs/run", Feature.JOBS),
    RUN_RETENTIONS("RunRetentions", "POST", "/_swr/retentions/run", Feature.JOBS),
    SCRUB_STORE("ScrubStore", "POST", "/_swr/scrub", Feature.JOBS);

    private final String id;
    private final String method;
    private final String path;
    private final Feature feature;

    CompanionOperation(String id, String method, String path, Feature feature) {
        this.id = id;
        this.method = method;
        this.path = path;
        this.feature = feature;
    }

    /** The id in the OpenAPI document, such as {@code AddFault}. */
    public String id() {
        return id;
    }

    /** The HTTP method, in capitals. */
    public String method() {
        return method;
    }

    /** The path, in which a name in braces stands for a part that the caller fills in. */
    public String path() {
        return path;
    }

    /** What the operation belongs to. */
    public Feature feature() {
        return feature;
    }

    /**
     * The path with its parts filled in, each encoded.
     *
     * @param parts one for each name in braces, in their order
     * @throws IllegalArgumentException if there are more or fewer of them than names
     */
    public String path(String... parts) {
        String filled = path;
        for (String part : parts) {
            int start = filled.indexOf('{');
            if (start < 0) {
                throw new IllegalArgumentException(path + " has no place for " + Arrays.toString(parts));
            }
            filled = filled.substring(0, start) + PathPart.encode(part) + filled.substring(filled.indexOf('}') + 1);
        }
        if (filled.indexOf('{') >= 0) {
            throw new IllegalArgumentException(path + " needs more than " + Arrays.toString(parts));
        }
        return filled;
    }

    /** The operations of a feature, in the order of this table. */
    public static List<CompanionOperation> of(Feature feature) {
        return Arrays.stream(values())
                .filter(operation -> operation.feature == feature)
                .toList();
    }

    /** The parts of the emulator's own API. */
    public enum Feature {
        /** Whether the server is ready, and what it is. */
        SERVER,
        /** Reset, seeds and snapshots. */
        STATE,
        /** Rules by which requests fail on purpose. */
        FAULTS,
        /** What clients have sent. */
        JOURNAL,
        /** The time of the emulator. */
        CLOCK,
        /** Accounts for tests that run at the same time. */
        ACCOUNTS,
        /** Background work, done at once. */
        JOBS
    }
}
