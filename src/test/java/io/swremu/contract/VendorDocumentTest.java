package io.swremu.contract;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.swremu.testing.Api;
import io.swremu.testing.ServerTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The served document says of requests and answers what the vendor's own definitions say. */
@ServerTest
class VendorDocumentTest {
    private static final Path FACTS = Path.of("src/test/resources/contract/vendor-facts.json");

    private static final String QUERY_WILL_DO = "the fields may come in the query instead";
    private static final String SIGNATURES = "2 is a signature, as in newer pages";
    private static final String CATEGORIES =
            "[app_server, arm, arms, database, framework_app, lang, linux, other, windows]";
    private static final String WITHOUT_ARMS = CATEGORIES.replace("arms, ", "");

    private static final String NOTHING_TO_MISS = "the path names a project alone, and another account's is forbidden";
    private static final String TAG_IS_BOTH = "a tag has both, as in CreateInstanceResourceTags";

    /** Where the document differs on purpose, and why. What is no longer so fails, too. */
    private static final Map<String, String> AGREED = Map.ofEntries(
            entry("CreateAgency: has no status 200", "Terraform insists on 204"),
            entry("CreateNamespaceAuth: has no status 200", "Terraform insists on 201, as in the other creates"),
            entry("ListNamespaces: has no status 404", "clients that look up want an empty list"),
            entry("CreateRepo body: required is false", QUERY_WILL_DO),
            entry("UpdateRepo body: required is false", QUERY_WILL_DO),
            entry("DeleteImageSyncRepo body: required is false", QUERY_WILL_DO),
            entry("UpdateRetention body: required is true", "without one there is nothing to change"),
            entry(
                    "ListReposDetails query category: values are " + CATEGORIES + ", not " + WITHOUT_ARMS,
                    "the SDKs' constant is arms"),
            entry(
                    "ListRepoDetails query category: values are " + CATEGORIES + ", not " + WITHOUT_ARMS,
                    "the SDKs' constant is arms"),
            entry(
                    "ListReposDetails query order_column: values are [is_public, name, namespace, tag_count, updated_at,"
                            + " updated_time], not [updated_at]",
                    "older pages, and the filter, have the others"),
            entry(
                    "ListSharedReposDetails query order_column: values are [domain_name, name, namespace, tag_count,"
                            + " updated_at, updated_time], not [updated_at]",
                    "older pages, and the filter, have the others"),
            entry(
                    "ListRepositoryTags query order_column: values are [tag, updated_at], not [updated_at]",
                    "older pages have tag, too"),
            entry(
                    "ListNamespaces answer namespaces[] auth: values are [0, 1, 3, 7], not [1, 3, 7]",
                    "0 with the mode visible: nothing on the organization, but something on a repository in it"),
            entry(
                    "ListRepoDetails answer repos[] status: is missing",
                    "the Terraform provider's documents say that own repositories come without it"),
            entry("ListRepositoryTag answer tags[] tag_type: values are [0, 1, 2], not [0, 1]", SIGNATURES),
            entry("ListRepositoryTags answer[] tag_type: values are [0, 1, 2], not [0, 1]", SIGNATURES),
            entry("ListRepositoryTags answer[] deleted: required is false", "null in answers of the live service"),
            entry("ListTriggersDetails answer[] trigger_history: required is false", "null in live lists"),
            entry("ShowTrigger answer trigger_history: required is false", "the same shape as in the list"),
            entry(
                    "ShowSyncJob answer[] status: values are [existed, failed, running, success, waiting], not [cancel,"
                            + " existed, failed, running, success, timeout, waiting]",
                    "nothing is cancelled or timed out here"));

    /** The same of the enterprise edition. */
    private static final Map<String, String> AGREED_OF_INSTANCES = Map.ofEntries(
            entry("CreateInstance: has no status 404", NOTHING_TO_MISS),
            entry("ListGlobalFeatureGates: has no status 404", NOTHING_TO_MISS),
            entry("ListInstance: has no status 404", NOTHING_TO_MISS),
            entry("ListInstanceJobs: has no status 404", NOTHING_TO_MISS),
            entry("ListInstanceProjectTags: has no status 404", NOTHING_TO_MISS),
            entry(
                    "CreateInstance body encrypt_type: values are [, gm], not [gm]",
                    "the definitions say in prose that the empty text is AES-256"),
            entry(
                    "CreateInstance body name: rule ee-instance of 3-48 characters is not declared",
                    "names by the older rule are taken, too, unless an option forbids them"),
            entry("CreateInstance body resource_tags[] key: required is true", TAG_IS_BOTH),
            entry("CreateInstance body resource_tags[] value: required is true", TAG_IS_BOTH),
            entry("DeleteInstance body: required is false", "all that is in it has a default"),
            entry("ListInstanceResourceInstances body: required is false", "Terraform sends none to find everything"),
            entry(
                    "ListAllInstanceRepositories answer repositories[]: is no map",
                    "the example and the SDKs have the fields of a repository"),
            entry(
                    "ListInstanceAccessories answer accessories[] type: values are [], not [signature.cosign]",
                    "what is attached may be of another kind"),
            entry(
                    "ListInstanceNamespaces query name: rule ee-name of 1-64 characters is not declared",
                    "a part of a name is enough"),
            entry(
                    "ListInstanceResourceInstances answer resources[] sys_tags: is missing",
                    "the definitions have them for the tag service alone"));

    private final int port;
    private final Api api;

    private ServedDocument document;

    VendorDocumentTest(Api api) {
        this.port = api.port();
        this.api = api;
    }

    @BeforeEach
    void askForTheDocument() {
        document = ServedDocument.of(port);
    }

    @Test
    void theDocumentSaysWhatTheVendorsDefinitionsSay() throws IOException {
        var agreed = new TreeSet<>(AGREED.keySet());
        agreed.addAll(AGREED_OF_INSTANCES.keySet());
        assertThat(VendorDocument.differences(Files.readString(FACTS), document))
                .containsExactlyInAnyOrderElementsOf(agreed);
    }

    /** The expressions are written anew: the vendor's do not know that runs of hyphens are names, too. */
    @Test
    void namesAreDeclaredAsTheVendorsRulesHaveThem() throws IOException {
        JsonNode rules = JsonMapper.shared().readTree(Files.readString(FACTS)).path("rules");
        Pattern organization =
                Pattern.compile(rules.path("organization").path("regex").stringValue());
        Pattern repository =
                Pattern.compile(rules.path("repository").path("regex").stringValue());
        Pattern inPaths = declared("ShowRepository", "repository");

        for (String name :
                List.of("a", "a1", "a-b", "a_b", "a__b", "a.b", "1a", "-a", "a-", "a._b", "a___b", "A", "a b")) {
            assertThat(declared("ShowNamespace", "namespace").matcher(name).find())
                    .as("organization " + name)
                    .isEqualTo(organization.matcher(name).find());
        }
        for (String name : List.of("a", "1", "a/b", "a/b-c", "a//b", "/a", "a/", "a__b", "a./b", "a___b", "A")) {
            boolean valid = repository.matcher(name).find();
            assertThat(declared("CreateRepo", "repository").matcher(name).find())
                    .as("repository " + name)
                    .isEqualTo(valid);
            assertThat(inPaths.matcher(name.replace('/', '$')).find())
                    .as("repository in a path " + name)
                    .isEqualTo(valid);
        }
        assertThat(inPaths.matcher("a/b").find()).as("a slash ends a segment").isFalse();
    }

    private Pattern declared(String operation, String parameter) {
        return Pattern.compile(document.operation(operation)
                .path("parameters")
                .valueStream()
                .filter(found -> found.path("name").stringValue().equals(parameter))
                .findFirst()
                .orElseThrow()
                .path("schema")
                .path("pattern")
                .stringValue());
    }
}
