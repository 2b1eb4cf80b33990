package io.swremu.app.openapi;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import io.swremu.platform.web.RequestFields;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.MediaType;
import org.springframework.web.method.HandlerMethod;

/**
 * Documents that an operation with {@link RequestFields} takes the fields of its body in a form or in the query, too.
 * Its controller names the body's type only.
 */
final class FieldsAnywhere {
    private FieldsAnywhere() {}

    static void document(Operation operation, HandlerMethod method) {
        if (Arrays.stream(method.getMethodParameters())
                .noneMatch(parameter -> parameter.getParameterType() == RequestFields.class)) {
            return;
        }
        var body = operation.getRequestBody();
        body.setRequired(false);
        Content content = body.getContent();
        var json = Objects.requireNonNull(content.get(MediaType.APPLICATION_JSON_VALUE));
        content.addMediaType(MediaType.APPLICATION_FORM_URLENCODED_VALUE, json);
        content.addMediaType(MediaType.MULTIPART_FORM_DATA_VALUE, json);
        fields(method)
                .forEach((name, schema) -> operation.addParametersItem(new QueryParameter()
                        .name(name)
                        .description("The same as in the body, whose value counts if both are there.")
                        .schema(schema)));
    }

    @SuppressWarnings("rawtypes") // so declared by the library
    private static Map<String, Schema> fields(HandlerMethod method) {
        var documented =
                Objects.requireNonNull(method.getMethodAnnotation(io.swagger.v3.oas.annotations.Operation.class));
        Class<?> type = documented.requestBody().content()[0].schema().implementation();
        Schema<?> schema = ModelConverters.getInstance(true).readAllAsResolvedSchema(type).schema;
        return schema.getProperties();
    }
}
