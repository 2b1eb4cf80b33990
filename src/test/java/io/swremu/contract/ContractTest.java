package io.swremu.contract;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.swremu.ServerTest;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the server says of itself is what the official SDK expects, and is of use to a reader. */
@ServerTest
class ContractTest {

    /** Where the server differs from the SDK's list on purpose, and why. What is no longer so fails, too. */
    private static final Map<String, String> AGREED = Map.ofEntries(
            entry(
                    "ListNamespaces: answer namespaces[] access_user_count is not in the SDK",
                    "in answers of the live service; the Terraform provider reads it"),
            entry(
                    "ListNamespaces: answer namespaces[] repo_count is not in the SDK",
                    "in answers of the live service; the Terraform provider reads it"),
            entry(
                    "CreateSecret: query duration_seconds is not in the SDK",
                    "the operation's official page has it since 2026"),
            entry(
                    "ListSharedReposDetails: query domain_name is not in the SDK",
                    "official pages of the operation and the Terraform provider have it"),
            entry("ListSharedReposDetails: query status is not in the SDK", "official pages of the operation have it"),
            entry(
                    "UpdateRetention: request body required is true, not false",
                    "all that is in the body is mandatory; without one there is nothing to change"),
            entry(
                    "ListReposDetails: query is_public is not in the SDK",
                    "newer official pages of the operation and the Terraform provider have it"),
            entry(
                    "ListRepoDetails: answer repos[] status is missing",
                    "the Terraform provider's documents say that own repositories come without it"));

    /** Operations without credentials, or with those in the body. */
    private static final Set<String> OPEN = Set.of(
            "ListApiVersions",
            "ShowApiVersion",
            "KeystoneCreateUserTokenByPassword",
            "CreateTemporaryAccessKeyByToken",
            "KeystoneShowVersion",
            "RunRetentions");

    /** Operations beyond the SDK of this service: those of IAM that clients ask first; the IAM API reference has them. */
    private static final Set<String> OF_IAM = Set.of(
            "CreatePermanentAccessKey",
            "CreateTemporaryAccessKeyByToken",
            "CreateUser",
            "DeletePermanentAccessKey",
            "KeystoneCreateUser",
            "KeystoneCreateUserTokenByPassword",
            "KeystoneDeleteUser",
            "KeystoneListAuthDomains",
            "KeystoneListAuthProjects",
            "KeystoneListProjects",
            "KeystoneListUsers",
            "KeystoneShowCatalog",
            "KeystoneShowUser",
            "KeystoneShowVersion",
            "KeystoneUpdateUserByAdmin",
            "KeystoneValidateToken",
            "ListPermanentAccessKeys",
            "ShowPermanentAccessKey",
            "ShowUser",
            "ShowUserLoginProtect",
            "UpdateLoginProtect",
            "UpdatePermanentAccessKey",
            "UpdateUser");

    /** Operations of the emulator itself. */
    private static final Set<String> OWN = Set.of("RunRetentions");

    @LocalServerPort
    private int port;

    private ServedDocument document;

    @BeforeEach
    void askForTheDocument() {
        document = ServedDocument.of(port);
    }

    @Test
    void theServerHasTheContractOfTheOfficialSdk() {
        var official = OfficialOperations.read().contract();

        assertThat(Comparison.differences(official, document.contract()))
                .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                AGREED.keySet().stream(),
                                Stream.concat(OF_IAM.stream(), OWN.stream())
                                        .map(name -> name + ": is no operation of the SDK"))
                        .toList());
    }

    /** What a parameter's type refuses, and that another writer holds a row too long. */
    @Test
    void whatNoControllerSaysIsAmongTheErrors() {
        document.contract().operations().values().stream()
                .filter(operation -> operation.path().contains("/manage/"))
                .forEach(operation -> {
                    var needed = new ArrayList<String>();
                    if (operation.path().contains("{namespace}")) {
                        needed.add("SVCSTG.SWR.4001028");
                    }
                    if (operation.path().contains("{repository}")) {
                        needed.add("SVCSTG.SWR.4001029");
                    }
                    if (!operation.method().equals("GET")) {
                        needed.add("SVCSTG.SWR.4090023");
                    }
                    if (Set.of("CreateRepo", "UpdateRepo").contains(operation.name())) {
                        needed.add("SVCSTG.SWR.4001005");
                    }
                    assertThat(errors(operation.name())).as(operation.name()).containsAll(needed);
                });
    }

    @Test
    void aParameterMayBeAbsentButIsNeverNull() {
        document.contract()
                .operations()
                .values()
                .forEach(operation -> assertThat(operation.parameters())
                        .as(operation.name())
                        .noneMatch(parameter -> parameter.type() instanceof Type.OrNull));
    }

    private Set<String> errors(String operation) {
        return document.operation(operation)
                .path("responses")
                .valueStream()
                .flatMap(response ->
                        response.path("content").path("application/json").path("examples").propertyNames().stream())
                .collect(Collectors.toSet());
    }

    @Test
    void everyOperationIsExplainedWithExamplesAndErrors() {
        assertThat(DocumentRules.gaps(document, OPEN)).isEmpty();
    }
}
