package io.swremu.contract;

import static io.swremu.testing.Refusal.gatewayRefusal;
import static io.swremu.testing.Refusal.instanceRefusal;
import static io.swremu.testing.Refusal.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.both;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;

import io.restassured.builder.ResponseSpecBuilder;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import io.restassured.specification.RequestSpecification;
import io.restassured.specification.ResponseSpecification;
import io.swremu.testing.Api;
import io.swremu.testing.SignIn;
import io.swremu.testing.Signed;
import io.swremu.testing.StrictServerTest;
import io.swremu.testing.TestInstance;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Every operation of the enterprise edition for every kind of caller, with a call that is good: the account's users may do
 * everything with its instances, others nothing. Those who are refused send each call first; that the good one succeeds
 * afterwards shows that they changed nothing.
 */
@StrictServerTest
class InstancePermissionMatrixTest {
    @LocalServerPort
    private int port;

    /** Who is refused. */
    enum Outsider {
        NOBODY,
        WRONG_SIGNATURE,
        OTHER_ACCOUNT_IN_THIS_PROJECT,
        OTHER_ACCOUNT_IN_ITS_OWN_PROJECT
    }

    /** An answer to somebody else's copy of a call, and what it must be. */
    private record Answer(Outsider outsider, ValidatableResponse response, ResponseSpecification expected) {}

    /** Sends each call as those who may not, and then as it is. */
    private final class Outsiders implements Filter {
        private final List<Answer> answers = new ArrayList<>();
        private final Api stranger = SignIn.api(port, "globex", "erin");
        private final String ownProject = stranger.project("cn-north-4");
        private final String project;

        Outsiders(String project) {
            this.project = project;
        }

        @Override
        public Response filter(
                FilterableRequestSpecification request, FilterableResponseSpecification expected, FilterContext next) {
            for (Outsider outsider : Outsider.values()) {
                String address = outsider == Outsider.OTHER_ACCOUNT_IN_ITS_OWN_PROJECT
                        ? request.getURI().replace("/v2/" + project, "/v2/" + ownProject)
                        : request.getURI();
                RequestSpecification copy = as(outsider);
                if (request.getBody() != null) {
                    copy.contentType(request.getContentType()).body(request.<Object>getBody());
                }
                answers.add(new Answer(
                        outsider,
                        copy.request(request.getMethod(), address).then(),
                        expected(outsider, request.getURI())));
            }
            return next.next(request, expected);
        }

        private RequestSpecification as(Outsider outsider) {
            return switch (outsider) {
                case NOBODY -> stranger.anonymous();
                case WRONG_SIGNATURE -> stranger.anonymous().filter(Signed.by("AKALICE", "sk-mallory"));
                case OTHER_ACCOUNT_IN_THIS_PROJECT, OTHER_ACCOUNT_IN_ITS_OWN_PROJECT -> stranger.request();
            };
        }

        /** @param address as the account's own users write it */
        private ResponseSpecification expected(Outsider outsider, String address) {
            boolean named = address.matches(".*/(instances|jobs)/[0-9a-f]{8}-.*");
            return switch (outsider) {
                case NOBODY, WRONG_SIGNATURE -> gatewayRefusal();
                case OTHER_ACCOUNT_IN_THIS_PROJECT ->
                    address.contains(project) ? refusal("4039002") : instanceRefusal("404001");
                case OTHER_ACCOUNT_IN_ITS_OWN_PROJECT ->
                    named
                            ? instanceRefusal("404001")
                            : new ResponseSpecBuilder()
                                    .expectStatusCode(
                                            both(greaterThanOrEqualTo(200)).and(lessThan(300)))
                                    .expectBody(not(containsString(project)))
                                    .build();
            };
        }

        /** The answers to the last operation. */
        void check(Outsider outsider) {
            var his = answers.stream()
                    .filter(answer -> answer.outsider() == outsider)
                    .toList();
            assertThat(his).isNotEmpty();
            his.forEach(answer -> answer.response().spec(answer.expected()));
        }
    }

    /** Good calls of all operations, in the order in which they work, by a user of the account. */
    private static Map<String, Supplier<ValidatableResponse>> calls(Api caller, Api administrator, String project) {
        var calls = new LinkedHashMap<String, Supplier<ValidatableResponse>>();
        calls.putAll(InstanceContentExchanges.of(
                TestInstance.create(administrator, project).as(caller)));
        calls.putAll(
                InstanceExchanges.of(TestInstance.create(administrator, project).as(caller)));
        return calls;
    }

    private DynamicTest succeeds(
            String as, String operation, Supplier<ValidatableResponse> call, ServedDocument document) {
        int success = Integer.parseInt(ServedDocument.success(document.operation(operation)));
        return DynamicTest.dynamicTest(as, () -> call.get().statusCode(success));
    }

    @Test
    void everyOperationOfTheEditionIsCalled() {
        Set<String> served = ServedDocument.of(port).contract().operations().entrySet().stream()
                .filter(operation -> operation.getValue().path().matches("/v2/(\\{project_id}|instances)/.*"))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
        Api alice = SignIn.api(port, "acme", "alice");
        assertThat(calls(alice, alice, alice.project("cn-north-4")).keySet())
                .containsExactlyInAnyOrderElementsOf(served);
    }

    @TestFactory
    Stream<DynamicNode> anAdministratorDoesWhatOthersMayNot() {
        var document = ServedDocument.of(port);
        Api alice = SignIn.api(port, "acme", "alice");
        String project = alice.project("cn-north-4");
        var outsiders = new Outsiders(project);
        return calls(alice.through(outsiders), alice, project).entrySet().stream()
                .map(call -> DynamicContainer.dynamicContainer(
                        call.getKey(),
                        Stream.of(
                                        Stream.of(DynamicTest.dynamicTest("start", outsiders.answers::clear)),
                                        Stream.of(succeeds("administrator", call.getKey(), call.getValue(), document)),
                                        Arrays.stream(Outsider.values())
                                                .map(outsider -> DynamicTest.dynamicTest(
                                                        outsider.name().toLowerCase(Locale.ROOT),
                                                        () -> outsiders.check(outsider))))
                                .flatMap(tests -> tests)));
    }

    @TestFactory
    Stream<DynamicTest> anOrdinaryUserOfTheAccountDoesTheSame() {
        var document = ServedDocument.of(port);
        Api alice = SignIn.api(port, "acme", "alice");
        return calls(SignIn.api(port, "acme", "bob"), alice, alice.project("cn-north-4")).entrySet().stream()
                .map(call -> succeeds(call.getKey(), call.getKey(), call.getValue(), document));
    }
}
