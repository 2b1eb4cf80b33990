package io.swremu.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test of a running server that checks all credentials, through HTTP only. All these tests share one server and
 * run at the same time: names of organizations are {@linkplain Fresh fresh}, and users and keys are changed only in the
 * account that one class has to itself.
 *
 * <p>There are two accounts with three users each, the first of them its administrator: {@code acme} with alice, bob and
 * carol, {@code globex} with erin, frank and grace. A password is the name and {@code -password}, a secret key
 * {@code sk-} and the name, an access key {@code AK} and the name in capitals; only carol's keys are those of the
 * published examples of signatures and logins. A third account, {@code initech}, has two users of whom nothing is
 * configured but their names: peter, and one whose name is as long as it may be. The account {@code hooli} with its peter
 * belongs to the test of the administration of users, {@code stark} with alice, bob and carol to that of permanent keys.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ContextConfiguration(initializers = OwnSchema.class)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "swr.auth.mode=strict",
            "swr.quota.namespaces=1000000",
            "swr.enterprise.transition=0s",
            "swr.iam.accounts[0].name=acme",
            "swr.iam.accounts[0].users[0].name=alice",
            "swr.iam.accounts[0].users[0].password=alice-password",
            "swr.iam.accounts[0].users[0].access-key=AKALICE",
            "swr.iam.accounts[0].users[0].secret-key=sk-alice",
            "swr.iam.accounts[0].users[1].name=bob",
            "swr.iam.accounts[0].users[1].id=0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b",
            "swr.iam.accounts[0].users[1].password=bob-password",
            "swr.iam.accounts[0].users[1].access-key=AKBOB",
            "swr.iam.accounts[0].users[1].secret-key=sk-bob",
            "swr.iam.accounts[0].users[2].name=carol",
            "swr.iam.accounts[0].users[2].id=0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c",
            "swr.iam.accounts[0].users[2].password=carol-password",
            "swr.iam.accounts[0].users[2].access-key=AKIDEXAMPLE000000001",
            "swr.iam.accounts[0].users[2].secret-key=SKexample0123456789abcdefghijklmnopqrstuv",
            "swr.iam.accounts[1].name=globex",
            "swr.iam.accounts[1].users[0].name=erin",
            "swr.iam.accounts[1].users[0].password=erin-password",
            "swr.iam.accounts[1].users[0].access-key=AKERIN",
            "swr.iam.accounts[1].users[0].secret-key=sk-erin",
            "swr.iam.accounts[1].users[1].name=frank",
            "swr.iam.accounts[1].users[1].id=0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f",
            "swr.iam.accounts[1].users[1].password=frank-password",
            "swr.iam.accounts[1].users[1].access-key=AKFRANK",
            "swr.iam.accounts[1].users[1].secret-key=sk-frank",
            "swr.iam.accounts[1].users[2].name=grace",
            "swr.iam.accounts[1].users[2].password=grace-password",
            "swr.iam.accounts[1].users[2].access-key=AKGRACE",
            "swr.iam.accounts[1].users[2].secret-key=sk-grace",
            "swr.iam.accounts[2].name=initech",
            "swr.iam.accounts[2].users[0].name=peter",
            "swr.iam.accounts[2].users[1].name=鯨鯨鯨鯨鯨鯨鯨鯨鯨鯨鯨鯨鯨鯨鯨鯨鯨鯨鯨鯨鯨鯨鯨鯨鯨鯨鯨鯨鯨鯨鯨鯨鯨鯨鯨鯨鯨鯨鯨鯨鯨鯨鯨鯨鯨鯨鯨鯨鯨鯨鯨鯨鯨鯨鯨鯨鯨鯨鯨鯨鯨鯨鯨鯨",
            "swr.iam.accounts[3].name=hooli",
            "swr.iam.accounts[3].users[0].name=peter",
            "swr.iam.accounts[4].name=stark",
            "swr.iam.accounts[4].users[0].name=alice",
            "swr.iam.accounts[4].users[0].password=alice-password",
            "swr.iam.accounts[4].users[0].access-key=AKALICEOFSTARK",
            "swr.iam.accounts[4].users[1].name=bob",
            "swr.iam.accounts[4].users[1].id=1b1b1b1b1b1b1b1b1b1b1b1b1b1b1b1b",
            "swr.iam.accounts[4].users[1].password=bob-password",
            "swr.iam.accounts[4].users[1].access-key=AKBOBOFSTARK",
            "swr.iam.accounts[4].users[2].name=carol",
            "swr.iam.accounts[4].users[2].password=carol-password"
        })
public @interface StrictServerTest {}
