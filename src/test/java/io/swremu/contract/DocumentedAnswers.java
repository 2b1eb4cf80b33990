package io.swremu.contract;

import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import io.swremu.contract.Contract.Answer;
import io.swremu.contract.Contract.Operation;
import java.net.URI;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Compares every answer of the management API with the server's own document: the status must be in it, and the body
 * must have the keys that it describes, no fewer and no more. A browser's question, which leads to a page, is left out.
 */
public final class DocumentedAnswers implements Filter {
    /** That of the first server asked: all servers of a run have the same operations, and it takes seconds to write. */
    private static final Map<String, ServedDocument> DOCUMENT = new ConcurrentHashMap<>();

    private static final Map<String, Pattern> PATHS = new ConcurrentHashMap<>();

    private final int port;

    /** For the server on a port of this machine. */
    public DocumentedAnswers(int port) {
        this.port = port;
    }

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification expected, FilterContext context) {
        Response response = context.next(request, expected);
        String path = path(request.getURI());
        if (path.equals("/") ? !wantsPage(request) : path.startsWith("/v")) {
            var document = DOCUMENT.computeIfAbsent("", absent -> ServedDocument.of(port));
            boolean text = operation(document.contract(), request.getMethod(), path)
                    .filter(operation -> document.hasText(operation.name(), response.statusCode(), mediaType(response)))
                    .isPresent();
            List<String> differences = text
                    ? List.of()
                    : differences(document, request.getMethod(), path, response.statusCode(), response.asString());
            if (!differences.isEmpty()) {
                throw new AssertionError("The answer of %s %s is not as documented:%n  %s"
                        .formatted(request.getMethod(), request.getURI(), String.join("\n  ", differences)));
            }
        }
        return response;
    }

    private static String mediaType(Response response) {
        return response.contentType().split(";", 2)[0];
    }

    /** The path as it was sent; the rest of the address may have characters that {@link URI} does not take. */
    private static String path(String address) {
        String local = address.substring(address.indexOf('/', address.indexOf("://") + 3));
        return local.split("[?#]", 2)[0];
    }

    private static boolean wantsPage(FilterableRequestSpecification request) {
        return request.getHeaders().getList("Accept").stream()
                .anyMatch(accept -> accept.getValue().contains("text/html"));
    }

    /** All differences between an answer and the document; none if the document does not have the path. */
    static List<String> differences(ServedDocument document, String method, String path, int status, String body) {
        Optional<Operation> operation = operation(document.contract(), method, path);
        if (operation.isEmpty()) {
            return List.of();
        }
        String name = operation.get().name();
        Optional<Answer> described = document.answer(name, status);
        if (described.isEmpty()) {
            return List.of(name + ": the status " + status + " is not described");
        }
        return bodies(name + " " + status, described.get().body(), body, document.contract());
    }

    private static List<String> bodies(String where, Type described, String body, Contract contract) {
        if (described instanceof Type.Nothing || body.isEmpty()) {
            boolean agree = described instanceof Type.Nothing && body.isEmpty();
            return agree ? List.of() : List.of(where + ": '" + body + "' is not described as " + described);
        }
        try {
            return Wire.differences(where, JsonMapper.shared().readTree(body), described, contract);
        } catch (JacksonException noJson) {
            return List.of(where + ": no JSON: " + body);
        }
    }

    /** The operation of a path; literal segments come before variables, and the earlier ones count more. */
    private static Optional<Operation> operation(Contract contract, String method, String path) {
        return contract.operations().values().stream()
                .filter(operation -> operation.method().equals(method))
                .filter(operation -> matches(operation.path(), path))
                .min(Comparator.<Operation>comparingLong(operation ->
                                operation.path().chars().filter(c -> c == '{').count())
                        .thenComparing(Operation::path)); // a brace is behind all letters
    }

    private static boolean matches(String template, String path) {
        return PATHS.computeIfAbsent(template, DocumentedAnswers::pattern)
                .matcher(path)
                .matches();
    }

    /** Two variables stand for one word each: the paths of other things that have tags are unknown. */
    private static Pattern pattern(String template) {
        String known = template.replace("{resource_type}", "instances").replace("{sub_resource_type}", "namespaces");
        return Pattern.compile(
                Arrays.stream(known.split("\\{[^}]*}", -1)).map(Pattern::quote).collect(Collectors.joining("[^/]+")));
    }
}
