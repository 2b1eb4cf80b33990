package io.swremu.contract;

import io.swremu.testing.Api;
import io.swremu.testing.Fresh;
import io.swremu.testing.TestImage;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A good call of each operation of the shared edition that the vendor's definitions have; what it needs is made before. */
final class VendorCalls implements GoodCalls {
    /** Nobody has this id; permission entries take any. */
    private static final String BOB = "0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b";

    private static final String ENTRY = "[{\"user_id\":\"" + BOB + "\",\"user_name\":\"bob\",\"auth\":3}]";
    private static final String SHARE =
            "{\"access_domain\":\"partner\",\"permit\":\"read\",\"deadline\":\"forever\",\"description\":\"\"}";
    private static final String POLICY = """
            {"algorithm":"or","rules":[{"template":"tag_rule","params":{"num":"10"},
             "tag_selectors":[{"kind":"label","pattern":"v1"}]}]}""";
    private static final String TRIGGER = """
            {"name":"deploy","action":"update","app_type":"deployments","application":"web","cluster_ns":"default",
             "cluster_id":"c-1","cluster_name":"","container":"","trigger_mode":"cce","trigger_type":"all",
             "condition":".*","enable":"true"}""";

    /** What changes nothing, and so needs no repository of its own. */
    private static final Set<String> READING = Set.of("List", "Show", "Check");

    private final Map<String, VendorCall> ready = new HashMap<>();
    private final HttpClient client = HttpClient.newHttpClient();
    private final Api api;
    private final String organization = Fresh.name();
    private final String signature;

    VendorCalls(Api api) {
        this.api = api;
        api.createNamespace(organization);
        api.createRepository(organization, "app");
        TestImage image = TestImage.of("an image");
        image.push(api, organization + "/app", "v1");
        signature = image.digest().replace(':', '-') + ".sig";
        TestImage.of("a signature").push(api, organization + "/app", signature);
    }

    @Override
    public VendorCall of(VendorFacts.Operation operation) {
        return ready.computeIfAbsent(operation.name(), name -> prepare(operation));
    }

    private VendorCall prepare(VendorFacts.Operation operation) {
        String name = operation.name();
        return switch (name) {
            case "ShowApiVersion" -> call(Map.of("api_version", "v2"), null);
            case "CreateNamespace" -> call(Map.of(), "{\"namespace\":\"" + Fresh.name() + "\"}");
            case "ListQuotas", "ShowShareFeatureGates" -> call(Map.of("project_id", "any"), null);
            case "ShowDomainResourceReports" -> call(Map.of("resource_type", "store", "frequency", "daily"), null);
            case "ListSharedReposDetails" -> sorted(call(Map.of(), null)).withQuery("center", "self");
            case "ListReposDetails" -> sorted(call(Map.of(), null));
            case "CreateNamespaceAuth", "UpdateNamespaceAuth", "DeleteNamespaceAuth", "DeleteNamespaces" ->
                onOrganization(name);
            default ->
                operation.path().contains("{repository}")
                        ? onRepository(name)
                        : operation.path().contains("{namespace}")
                                ? call(
                                        Map.of("namespace", organization),
                                        name.equals("CreateRepo")
                                                ? "{\"repository\":\"" + Fresh.name() + "\",\"is_public\":false}"
                                                : null)
                                : call(Map.of(), null);
        };
    }

    private VendorCall onOrganization(String name) {
        String own = Fresh.name();
        api.createNamespace(own);
        String access = "/v2/manage/namespaces/" + own + "/access";
        if (name.startsWith("Update") || name.equals("DeleteNamespaceAuth")) {
            api.post(access, ENTRY).statusCode(201);
        }
        return call(Map.of("namespace", own), name.equals("DeleteNamespaces") ? null : entries(name));
    }

    private static String entries(String name) {
        return name.startsWith("Delete") ? "[\"" + BOB + "\"]" : ENTRY;
    }

    private VendorCall onRepository(String name) {
        if (READING.stream().anyMatch(name::startsWith)
                && !name.matches("ShowTrigger|ShowRetention|ShowAccessDomain")) {
            return reading(name);
        }
        if (name.matches("CreateRepoTag|DeleteRepoTag|CreateManualImageSyncRepo|UpdateRepo")) {
            return onImage(name);
        }
        String own = Fresh.name();
        api.createRepository(organization, own);
        Map<String, String> path = Map.of("namespace", organization, "repository", own);
        String repository = "/v2/manage/namespaces/" + organization + "/repos/" + own;
        return switch (name) {
            case "DeleteRepo" -> call(path, null);
            case "CreateUserRepositoryAuth" -> call(path, ENTRY);
            case "UpdateUserRepositoryAuth", "DeleteUserRepositoryAuth" -> {
                api.post(repository + "/access", ENTRY).statusCode(201);
                yield call(path, entries(name));
            }
            case "CreateRepoDomains" -> call(path, SHARE);
            case "ShowAccessDomain", "UpdateRepoDomains", "DeleteRepoDomains" -> {
                api.post(repository + "/access-domains", SHARE).statusCode(201);
                String body = name.startsWith("Update") ? "{\"permit\":\"read\",\"deadline\":\"forever\"}" : null;
                yield call(path, body).withPath("access_domain", "partner");
            }
            case "CreateRetention" -> call(path, POLICY);
            case "ShowRetention", "UpdateRetention", "DeleteRetention" -> {
                int id = api.post(repository + "/retentions", POLICY).extract().path("id");
                String body = name.startsWith("Update") ? POLICY : null;
                yield call(path, body).withPath("retention_id", Integer.toString(id));
            }
            case "CreateTrigger" -> call(path, TRIGGER);
            case "ShowTrigger", "UpdateTrigger", "DeleteTrigger" -> {
                api.post(repository + "/triggers", TRIGGER).statusCode(201);
                String body = name.startsWith("Update") ? "{\"enable\":\"false\"}" : null;
                yield call(path, body).withPath("trigger", "deploy");
            }
            case "CreateImageSyncRepo", "DeleteImageSyncRepo" -> {
                String target = "{\"remoteRegionId\":\"cn-east-3\",\"remoteNamespace\":\"group\"}";
                if (name.startsWith("Delete")) {
                    api.post(repository + "/sync_repo", target).statusCode(200);
                }
                yield call(path, target);
            }
            default -> throw new IllegalArgumentException(name + " needs a call");
        };
    }

    private VendorCall reading(String name) {
        var call = call(Map.of("namespace", organization, "repository", "app"), null);
        return switch (name) {
            case "ListReferences" -> call.withPath("tag", signature);
            case "ListRepositoryTags" -> sorted(call);
            case "ShowSyncJob" -> call.withQuery("filter", "limit::1|offset::0");
            default -> call;
        };
    }

    private VendorCall onImage(String name) {
        String tag = Fresh.name();
        var call = call(Map.of("namespace", organization, "repository", "app"), null);
        String copy = "{\"source_tag\":\"v1\",\"destination_tag\":\"" + tag + "\"}";
        return switch (name) {
            case "CreateRepoTag" -> call.withBody(JsonMapper.shared().readTree(copy));
            case "DeleteRepoTag" -> {
                api.post("/v2/manage/namespaces/" + organization + "/repos/app/tags", copy)
                        .statusCode(201);
                yield call.withPath("tag", tag);
            }
            case "UpdateRepo" -> call.withBody(JsonMapper.shared().readTree("{\"is_public\":false}"));
            default ->
                call.withBody(
                        JsonMapper.shared()
                                .readTree(
                                        "{\"imageTag\":[\"v1\"],\"remoteRegionId\":\"cn-east-3\",\"remoteNamespace\":\"group\"}"));
        };
    }

    /** Column and direction count together only. */
    private static VendorCall sorted(VendorCall call) {
        return call.withQuery("order_column", "updated_at").withQuery("order_type", "asc");
    }

    private static VendorCall call(Map<String, String> path, @Nullable String body) {
        return VendorCall.of(path, body == null ? null : JsonMapper.shared().readTree(body));
    }

    /** What a changed field needs in another one: a condition of the trigger's type, a rule's number. */
    @Override
    public VendorCall consistent(VendorFacts.Operation operation, VendorCall call) {
        JsonNode body = call.body();
        if (body == null) {
            return call;
        }
        if (body.path("trigger_type").asString("").equals("tag")) {
            return call.withValue("/condition", JsonMapper.shared().readTree("\"v1\""));
        }
        if (body.at("/rules/0/template").asString("").equals("date_rule")) {
            return call.withValue("/rules/0/params", JsonMapper.shared().readTree("{\"days\":\"30\"}"));
        }
        return call;
    }

    /** Gives back the name that the call may have taken. */
    @Override
    public int send(VendorFacts.Operation operation, VendorCall call) throws IOException, InterruptedException {
        int status = client.send(call.request(operation, api), HttpResponse.BodyHandlers.discarding())
                .statusCode();
        if (status / 100 == 2) {
            ready.remove(operation.name());
        }
        if (operation.name().equals("CreateNamespace") && status == 201 && call.body() != null) {
            api.delete("/v2/manage/namespaces/" + call.body().get("namespace").stringValue())
                    .statusCode(204);
        }
        return status;
    }
}
