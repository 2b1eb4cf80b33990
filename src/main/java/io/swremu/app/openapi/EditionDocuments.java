package io.swremu.app.openapi;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Iterator;
import java.util.Locale;
import java.util.function.Predicate;
import org.springdoc.webmvc.api.OpenApiWebMvcResource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The OpenAPI document with the operations of one edition only: the pages of Swagger UI beside that of the whole. */
@Hidden
@RestController
class EditionDocuments {
    private final ObjectProvider<OpenApiWebMvcResource> document;
    private final JsonMapper json;

    EditionDocuments(ObjectProvider<OpenApiWebMvcResource> document, JsonMapper json) {
        this.document = document;
        this.json = json;
    }

    @GetMapping(path = "/v3/api-docs/shared-edition", produces = MediaType.APPLICATION_JSON_VALUE)
    byte[] shared(HttpServletRequest request, Locale locale) throws Exception {
        return only(request, locale, group -> !Groups.isEnterprise(group));
    }

    @GetMapping(path = "/v3/api-docs/enterprise-edition", produces = MediaType.APPLICATION_JSON_VALUE)
    byte[] enterprise(HttpServletRequest request, Locale locale) throws Exception {
        return only(request, locale, Groups::isEnterprise);
    }

    private byte[] only(HttpServletRequest request, Locale locale, Predicate<String> wanted) throws Exception {
        byte[] whole = document.getObject().openapiJson(request, request.getRequestURI(), locale);
        var root = (ObjectNode) json.readTree(whole);
        keep(
                root.path("tags").iterator(),
                group -> wanted.test(group.path("name").asString()));
        for (JsonNode path : root.path("paths")) {
            keep(
                    path.iterator(),
                    operation -> wanted.test(operation.path("tags").path(0).asString()));
        }
        keep(root.path("paths").iterator(), path -> !path.isEmpty());
        return json.writeValueAsBytes(root);
    }

    private static void keep(Iterator<JsonNode> parts, Predicate<JsonNode> wanted) {
        while (parts.hasNext()) {
            if (!wanted.test(parts.next())) {
                parts.remove();
            }
        }
    }
}
