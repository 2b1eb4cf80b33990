package io.swremu.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test of the running server, through HTTP only. All these tests share one server, so each uses names of its own. The
 * database is H2 in memory, or a schema of its own in that of {@code spring.datasource.url}.
 *
 * <p>Beside the default account {@code test} there are {@code acme}, with alice as administrator and bob, carol, dave,
 * frank and grace, and {@code globex}, with erin. Credentials are not checked: {@link Api#as} makes a caller one of them.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ContextConfiguration(initializers = OwnSchema.class)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "swr.quota.namespaces=1000000",
            "swr.registry.oci-index=accept",
            "swr.iam.accounts[0].name=test",
            "swr.iam.accounts[0].users[0].name=test",
            "swr.iam.accounts[0].users[0].access-key=test",
            "swr.iam.accounts[0].users[0].secret-key=test",
            "swr.iam.accounts[1].name=acme",
            "swr.iam.accounts[1].users[0].name=alice",
            "swr.iam.accounts[1].users[0].password=alice-password",
            "swr.iam.accounts[1].users[0].access-key=AKALICE0000000000001",
            "swr.iam.accounts[1].users[0].secret-key=sk-alice",
            "swr.iam.accounts[1].users[1].name=bob",
            "swr.iam.accounts[1].users[1].id=0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b",
            "swr.iam.accounts[1].users[1].access-key=AKBOB",
            "swr.iam.accounts[1].users[2].name=carol",
            "swr.iam.accounts[1].users[2].id=0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c",
            "swr.iam.accounts[1].users[2].access-key=AKCAROL",
            "swr.iam.accounts[1].users[3].name=dave",
            "swr.iam.accounts[1].users[3].id=0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d",
            "swr.iam.accounts[1].users[3].access-key=AKDAVE",
            "swr.iam.accounts[1].users[4].name=frank",
            "swr.iam.accounts[1].users[4].id=0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f",
            "swr.iam.accounts[1].users[4].access-key=AKFRANK",
            "swr.iam.accounts[1].users[5].name=grace",
            "swr.iam.accounts[1].users[5].access-key=AKGRACE",
            "swr.iam.accounts[2].name=globex",
            "swr.iam.accounts[2].users[0].name=erin",
            "swr.iam.accounts[2].users[0].access-key=AKERIN"
        })
public @interface ServerTest {}
