package io.swremu.testing;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;

/**
 * The account of a test class on the shared server in open mode, which no other class has, and one more beside it. In
 * each there is one user, the administrator; further ones are made when a test asks for them.
 */
public final class TestAccount {
    private static final String PASSWORD = "password-of-a-test-1";

    private final String name;
    private final Api api;
    private final Supplier<TestAccount> other;
    private final ConcurrentMap<String, User> users = new ConcurrentHashMap<>();

    private record User(String id, Api api) {}

    /** @param other makes another account, and gives the same one each time */
    TestAccount(int port, int number, Supplier<TestAccount> other) {
        this.name = name(number);
        this.api = Api.on(port).as(accessKey(number));
        this.other = other;
    }

    static String name(int number) {
        return "test-" + number;
    }

    /** The access key of an account's administrator. */
    static String accessKey(int number) {
        return "AKTEST%014d".formatted(number);
    }

    /** The account's name. */
    public String name() {
        return name;
    }

    /** The account's administrator, whose name is {@code test}. */
    public Api api() {
        return api;
    }

    /** A user of the account, no administrator, with a password and an access key. */
    public Api user(String name) {
        return known(name).api();
    }

    /** The id of such a user. */
    public String idOf(String user) {
        return known(user).id();
    }

    /** The administrator of the other account. */
    public Api stranger() {
        return other.get().api();
    }

    /** The other account's name. */
    public String nameOfStrangers() {
        return other.get().name();
    }

    private User known(String user) {
        return users.computeIfAbsent(user, this::create);
    }

    private User create(String user) {
        String account = api.get("/v3/auth/domains").extract().path("domains[0].id");
        var fields = Map.of("domain_id", account, "name", user, "password", PASSWORD);
        String id = api.post("/v3.0/OS-USER/users", Map.of("user", fields))
                .statusCode(201)
                .extract()
                .path("user.id");
        String key = api.post("/v3.0/OS-CREDENTIAL/credentials", Map.of("credential", Map.of("user_id", id)))
                .statusCode(201)
                .extract()
                .path("credential.access");
        return new User(id, api.as(key));
    }
}
