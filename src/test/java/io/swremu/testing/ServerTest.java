package io.swremu.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test of the running server in open mode, through HTTP only. All these tests share one server, and run at the same time.
 * Each class has an account of its own: its constructor takes an {@link Api} or a {@link TestAccount}. Names of
 * organizations are unique on the server, so each test uses {@linkplain Fresh fresh} ones. The database is H2 in memory,
 * or a schema of its own in that of {@code spring.datasource.url}.
 *
 * <p>The default account {@code test}, for credentials that nobody knows, belongs to no class.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ContextConfiguration(initializers = {OwnSchema.class, TestAccounts.Configured.class})
@ExtendWith(TestAccounts.class)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "swr.quota.namespaces=1000000",
            "swr.enterprise.transition=0s",
            "swr.registry.oci-index=accept",
            "swr.tls=self-signed",
            "swr.tls.port=0"
        })
public @interface ServerTest {}
