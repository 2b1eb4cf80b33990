package io.swremu.contract;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.swremu.testing.Api;
import io.swremu.testing.ServerTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What the server says of itself is what the official SDK expects, and is of use to a reader. */
@ServerTest
class ContractTest {

    /** Where the server differs from the SDK's list on purpose, and why. What is no longer so fails, too. */
    private static final Map<String, String> AGREED = Map.ofEntries(
            entry("ListInstance: answer instances[] project_name is not in the SDK", "in answers of the live service"),
            entry(
                    "ListInstance: answer instances[] obs_in_resaccount is not in the SDK",
                    "in answers of the live service"),
            entry(
                    "ListInstance: answer instances[] mirror_address is not in the SDK",
                    "in answers of the live service"),
            entry("ShowInstance: answer project_name is not in the SDK", "in answers of the live service"),
            entry("ShowInstance: answer obs_in_resaccount is not in the SDK", "in answers of the live service"),
            entry("ShowInstance: answer mirror_address is not in the SDK", "in answers of the live service"),
            entry("DeleteInstance: request body required is false, not true", "all its fields may be left out"),
            entry(
                    "ListInstanceResourceInstances: request body required is false, not true",
                    "the Terraform provider sends none"),
            entry(
                    "ListSubResourceInstances: request body required is false, not true",
                    "the Terraform provider sends none"),
            entry(
                    "ShowInstanceResourceInstancesCount: request body required is false, not true",
                    "the Terraform provider sends none"),
            entry(
                    "ShowSubResourceInstancesCount: request body required is false, not true",
                    "the Terraform provider sends none"),
            entry(
                    "ListInstanceResourceInstances: answer resources[] sys_tags is missing",
                    "for the service of tags only"),
            entry("ListSubResourceInstances: answer resources[] sys_tags is missing", "for the service of tags only"),
            entry("ShowInstanceArtifact: answer scan_overview is missing", "nothing is scanned"),
            entry(
                    "ShowInstanceArtifactAddition: answer build_histories[] created is not in the SDK",
                    "the Terraform provider reads it"),
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

    /** Fields that the query may have instead of the body, by operation. */
    private static final Map<String, List<String>> ALSO_IN_QUERY = Map.of(
            "CreateRepo", List.of("repository", "is_public", "category", "description"),
            "UpdateRepo", List.of("is_public", "category", "description"),
            "DeleteImageSyncRepo", List.of("remoteRegionId", "remoteNamespace"));

    /** Operations without credentials, or with those in the body. */
    private static final Set<String> OPEN = Set.of(
            "ListApiVersions",
            "ShowApiVersion",
            "KeystoneCreateUserTokenByPassword",
            "CreateTemporaryAccessKeyByToken",
            "KeystoneShowVersion");

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

    private final int port;
    private final Api api;

    private ServedDocument document;

    ContractTest(Api api) {
        this.port = api.port();
        this.api = api;
    }

    @BeforeEach
    void askForTheDocument() {
        document = ServedDocument.of(port);
    }

    @Test
    void theServerHasTheContractOfTheOfficialSdk() {
        var official = OfficialOperations.read().contract();

        assertThat(Comparison.differences(official, document.contract()))
                .containsExactlyInAnyOrderElementsOf(Stream.of(
                                AGREED.keySet().stream(),
                                alsoInQuery(),
                                Stream.concat(OF_IAM.stream(), own())
                                        .map(name -> name + ": is no operation of the SDK"))
                        .flatMap(Function.identity())
                        .toList());
    }

    /** Operations of the emulator itself. None of them needs the credentials of the service. */
    private Stream<String> own() {
        return document.contract().operations().values().stream()
                .filter(operation -> operation.path().startsWith("/_swr/"))
                .map(Contract.Operation::name);
    }

    private static Stream<String> alsoInQuery() {
        return ALSO_IN_QUERY.entrySet().stream()
                .flatMap(operation -> Stream.concat(
                        Stream.of(operation.getKey() + ": request body required is false, not true"),
                        operation.getValue().stream()
                                .map(field -> operation.getKey() + ": query " + field + " is not in the SDK")));
    }

    /** So that it is the same at each start, whatever finds the operations in whatever order. */
    @Test
    void theDocumentIsSorted() {
        assertThat(names(document.root().path("paths"))).isSorted();
        assertThat(names(document.root().path("components").path("schemas"))).isSorted();
        document.operations()
                .forEach((id, operation) ->
                        assertThat(names(operation.path("responses"))).as(id).isSorted());
    }

    private static List<String> names(JsonNode object) {
        return List.copyOf(object.propertyNames());
    }

    /** A client that is generated from the document has a method for each of them. */
    @Test
    void everyOperationHasAnIdOfItsOwn() {
        assertThat(document.root()
                        .path("paths")
                        .valueStream()
                        .flatMap(path -> path.valueStream())
                        .map(operation -> operation.path("operationId").stringValue()))
                .doesNotHaveDuplicates()
                .hasSize(document.operations().size());
    }

    @Test
    void theRegionsOfThisServerAreValues() {
        String expected = "[cn-north-4, cn-north-1, cn-east-3, cn-south-1, ap-southeast-1]";
        for (String type : List.of("CreateImageSyncRepoRequestBody", "DeleteImageSyncRepoRequestBody")) {
            JsonNode region = document.root().at("/components/schemas/" + type + "/properties/remoteRegionId");
            assertThat(region.path("enum")
                            .valueStream()
                            .map(JsonNode::stringValue)
                            .toList()
                            .toString())
                    .as(type)
                    .isEqualTo(expected);
        }
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
        assertThat(DocumentRules.gaps(
                        document, Stream.concat(OPEN.stream(), own()).collect(Collectors.toSet())))
                .isEmpty();
    }
}
