package io.swremu.client;

import io.swremu.client.CompanionHttp.Body;
import io.swremu.companion.api.AccountRequest;
import io.swremu.companion.api.ClockChange;
import io.swremu.companion.api.ClockState;
import io.swremu.companion.api.Companion;
import io.swremu.companion.api.CompanionOperation;
import io.swremu.companion.api.Fault;
import io.swremu.companion.api.FaultRule;
import io.swremu.companion.api.JobRequest;
import io.swremu.companion.api.JobResult;
import io.swremu.companion.api.JournalEntry;
import io.swremu.companion.api.JournalFilter;
import io.swremu.companion.api.JournalTimeoutException;
import io.swremu.companion.api.Seed;
import io.swremu.companion.api.SeedResult;
import io.swremu.companion.api.ServerHealth;
import io.swremu.companion.api.ServerInfo;
import io.swremu.companion.api.TestAccount;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * The emulator's own API over HTTP. What the server refuses becomes a {@link SwrEmulatorException}, also where
 * {@link Companion} names an exception of Java: with status 400 instead of an {@link IllegalArgumentException}, with 404
 * instead of a {@link java.util.NoSuchElementException}. Clients can be used by several threads.
 */
public final class SwrEmulatorClient implements Companion {
    private static final int REQUEST_TIMEOUT = 408;
    private static final String[] NO_PARTS = {};

    private final CompanionHttp http;
    private final @Nullable AccountScope scope;
    /** The last entry of the journal that this client no longer shows. */
    private final AtomicLong journalStart = new AtomicLong();

    private SwrEmulatorClient(CompanionHttp http, @Nullable AccountScope scope) {
        this.http = http;
        this.scope = scope;
    }

    /**
     * A client of the server at an endpoint.
     *
     * @param endpoint such as {@code http://localhost:5080}
     */
    public static SwrEmulatorClient of(URI endpoint) {
        return new SwrEmulatorClient(new CompanionHttp(endpoint, null), null);
    }

    /** The same with the token that the server was given as {@code swr.companion.token}. */
    public SwrEmulatorClient withToken(String token) {
        return new SwrEmulatorClient(http.withToken(token), scope);
    }

    /**
     * A client that keeps to one account, so that tests which share a server do not meet: its faults hit the requests of this
     * account, its journal has them only, clearing them leaves others alone, and organizations and instances of a seed that name
     * no owner belong to it. Requests whose caller is unknown belong to nobody.
     *
     * @param account its name
     */
    public SwrEmulatorClient forAccount(String account) {
        return new SwrEmulatorClient(http, new AccountScope(account));
    }

    /** Where the server is. */
    public URI endpoint() {
        return http.endpoint();
    }

    @Override
    public ServerHealth health() {
        return http.get(ServerHealth.class, CompanionOperation.SHOW_HEALTH);
    }

    @Override
    public ServerInfo info() {
        return http.get(ServerInfo.class, CompanionOperation.SHOW_INFO);
    }

    @Override
    public Fault addFault(FaultRule rule) {
        FaultRule narrowed = scope == null ? rule : scope.narrow(rule);
        return http.send(Fault.class, CompanionOperation.ADD_FAULT, Body.json(narrowed));
    }

    @Override
    public List<Fault> faults() {
        List<Fault> all = list(Fault.class, CompanionOperation.LIST_FAULTS, "", Body.NONE);
        return scope == null ? all : all.stream().filter(scope::owns).toList();
    }

    @Override
    public Fault fault(String id) {
        return http.get(Fault.class, CompanionOperation.SHOW_FAULT, id);
    }

    @Override
    public void removeFault(String id) {
        http.call(CompanionOperation.REMOVE_FAULT, id);
    }

    @Override
    public void clearFaults() {
        if (scope == null) {
            http.call(CompanionOperation.CLEAR_FAULTS);
        } else {
            faults().forEach(fault -> removeFault(fault.id()));
        }
    }

    @Override
    public List<JournalEntry> journal(JournalFilter filter) {
        return list(
                JournalEntry.class, CompanionOperation.LIST_JOURNAL, CompanionHttp.query(narrow(filter)), Body.NONE);
    }

    /** The newest requests, a hundred at most, the oldest of them first. */
    public List<JournalEntry> journal() {
        return journal(JournalFilter.any());
    }

    @Override
    public List<JournalEntry> awaitJournal(JournalFilter filter, int count, Duration timeout) {
        Map<String, @Nullable Object> wanted = new LinkedHashMap<>();
        wanted.put("filter", narrow(filter));
        wanted.put("count", count);
        wanted.put("timeout_ms", timeout.toMillis());
        try {
            return list(JournalEntry.class, CompanionOperation.AWAIT_JOURNAL, "", Body.json(wanted));
        } catch (SwrEmulatorException refusal) {
            throw refusal.status() == REQUEST_TIMEOUT ? new JournalTimeoutException(refusal.text()) : refusal;
        }
    }

    @Override
    public void clearJournal() {
        if (scope == null) {
            http.call(CompanionOperation.CLEAR_JOURNAL);
        } else {
            journal().forEach(entry -> journalStart.accumulateAndGet(entry.number(), Math::max));
        }
    }

    private JournalFilter narrow(JournalFilter filter) {
        if (scope == null) {
            return filter;
        }
        JournalFilter narrowed = scope.narrow(filter);
        long start = journalStart.get();
        Long after = filter.after();
        return start == 0 || after != null && after >= start ? narrowed : narrowed.after(start);
    }

    @Override
    public void reset() {
        http.call(CompanionOperation.RESET);
    }

    @Override
    public SeedResult addSeed(Seed seed) {
        return http.send(SeedResult.class, CompanionOperation.ADD_SEED, Body.json(narrow(seed)));
    }

    /**
     * Adds to what is there.
     *
     * @param seed a seed in YAML or JSON
     * @return what was made
     */
    public SeedResult addSeed(String seed) {
        return sendSeed(CompanionOperation.ADD_SEED, seed);
    }

    @Override
    public SeedResult replaceBySeed(Seed seed) {
        return http.send(SeedResult.class, CompanionOperation.REPLACE_BY_SEED, Body.json(narrow(seed)));
    }

    /**
     * Replaces all that is there, also what belongs to other accounts.
     *
     * @param seed a seed in YAML or JSON
     * @return what was made
     */
    public SeedResult replaceBySeed(String seed) {
        return sendSeed(CompanionOperation.REPLACE_BY_SEED, seed);
    }

    @Override
    public Seed exportSeed() {
        return http.get(Seed.class, CompanionOperation.EXPORT_SEED);
    }

    private Seed narrow(Seed seed) {
        return scope == null ? seed : seed.ownedBy(scope.account());
    }

    private SeedResult sendSeed(CompanionOperation operation, String seed) {
        String query = scope == null ? "" : CompanionHttp.query(scope);
        return (SeedResult) http.get(SeedResult.class, operation.path(NO_PARTS) + query, operation, Body.yaml(seed));
    }

    @Override
    public void writeSnapshot(OutputStream target) throws IOException {
        http.download(CompanionOperation.WRITE_SNAPSHOT, target);
    }

    @Override
    public void readSnapshot(InputStream archive) {
        http.send(CompanionOperation.READ_SNAPSHOT, Body.archive(archive));
    }

    @Override
    public ClockState clock() {
        return http.get(ClockState.class, CompanionOperation.SHOW_CLOCK);
    }

    @Override
    public ClockState setClock(ClockChange change) {
        return http.send(ClockState.class, CompanionOperation.SET_CLOCK, Body.json(change));
    }

    @Override
    public ClockState releaseClock() {
        return http.get(ClockState.class, CompanionOperation.RELEASE_CLOCK);
    }

    @Override
    public TestAccount createAccount(AccountRequest request) {
        return http.send(TestAccount.class, CompanionOperation.CREATE_ACCOUNT, Body.json(request));
    }

    /**
     * Makes an account with a name that nobody has.
     *
     * @return what clients of the service need to work with it
     */
    public SwrCredentials createAccount() {
        return SwrCredentials.of(endpoint(), createAccount(new AccountRequest(null)));
    }

    @Override
    public void deleteAccount(String name) {
        http.call(CompanionOperation.DELETE_ACCOUNT, name);
    }

    @Override
    public JobResult runJobs(JobRequest request) {
        return http.send(JobResult.class, CompanionOperation.RUN_JOBS, Body.json(request));
    }

    @SuppressWarnings("unchecked") // the type says what is in the list
    private <T> List<T> list(Class<T> element, CompanionOperation operation, String query, Body body) {
        return (List<T>) http.get(new ListType(element), operation.path(NO_PARTS) + query, operation, body);
    }

    private record ListType(Class<?> element) implements ParameterizedType {
        @Override
        public Type[] getActualTypeArguments() {
            return new Type[] {element};
        }

        @Override
        public Type getRawType() {
            return List.class;
        }

        @Override
        public @Nullable Type getOwnerType() {
            return null;
        }
    }
}
