package io.swremu.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.swremu.testing.Api;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A call of an operation, to be changed in one place.
 *
 * @param path the values of its path's variables
 * @param query its query parameters
 * @param body null if it has none
 * @param token whether it has credentials
 * @param typed whether it says what type its body has
 */
record VendorCall(
        Map<String, String> path,
        Map<String, String> query,
        @Nullable JsonNode body,
        boolean token,
        boolean typed) {

    /** A call without query, with credentials and a type. */
    static VendorCall of(Map<String, String> path, @Nullable JsonNode body) {
        return new VendorCall(path, Map.of(), body, true, true);
    }

    VendorCall withPath(String name, String value) {
        return new VendorCall(with(path, name, value), query, body, token, typed);
    }

    VendorCall withQuery(String name, String value) {
        return new VendorCall(path, with(query, name, value), body, token, typed);
    }

    VendorCall withoutQuery(String name) {
        var others = new LinkedHashMap<>(query);
        others.remove(name);
        return new VendorCall(path, others, body, token, typed);
    }

    VendorCall withBody(@Nullable JsonNode other) {
        return new VendorCall(path, query, other, token, typed);
    }

    VendorCall withoutToken() {
        return new VendorCall(path, query, body, false, typed);
    }

    VendorCall withoutType() {
        return new VendorCall(path, query, body, token, false);
    }

    /**
     * The same with another value in the body; null stands for none at all.
     *
     * @param place such as {@code /rules/0}
     */
    VendorCall withValue(String place, @Nullable JsonNode value) {
        if (body == null || place.isEmpty()) {
            return withBody(value);
        }
        JsonNode changed = body.deepCopy();
        JsonPointer pointer = JsonPointer.compile(place);
        String last = pointer.last().getMatchingProperty();
        if (changed.at(pointer.head()) instanceof ObjectNode object) {
            object.remove(last);
            if (value != null) {
                object.set(last, value);
            }
        } else if (changed.at(pointer.head()) instanceof ArrayNode list && value != null) {
            list.set(Integer.parseInt(last), value);
        }
        return withBody(changed);
    }

    private static Map<String, String> with(Map<String, String> values, String name, String value) {
        var changed = new LinkedHashMap<>(values);
        changed.put(name, value);
        return changed;
    }

    /** The call as a request of a user. It is sent by a plain client, since there are more than a thousand. */
    HttpRequest request(VendorFacts.Operation operation, Api user) {
        String address = operation.path();
        for (var variable : path.entrySet()) {
            address = address.replace("{" + variable.getKey() + "}", encoded(variable.getValue()));
        }
        if (!query.isEmpty()) {
            address += query.entrySet().stream()
                    .map(parameter -> parameter.getKey() + "=" + encoded(parameter.getValue()))
                    .collect(Collectors.joining("&", "?", ""));
        }
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + user.port() + address))
                .method(
                        operation.method(),
                        body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body.toString()));
        if (token) {
            request.header(user.credentials().getName(), user.credentials().getValue());
        }
        if (typed) {
            request.header("Content-Type", "application/json");
        }
        return request.build();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8).replace("+", "%20");
    }
}
