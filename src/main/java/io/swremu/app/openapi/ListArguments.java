package io.swremu.app.openapi;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import io.swremu.platform.list.Filtered;
import io.swremu.platform.list.FromQuery;
import io.swremu.platform.list.OffsetPage;
import io.swremu.platform.list.Sorting;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpHeaders;
import org.springframework.web.method.HandlerMethod;

/**
 * Documents the query of an operation by the types of its {@link FromQuery} arguments. What the controller itself says of a
 * parameter stays.
 */
final class ListArguments {
    private ListArguments() {}

    static void document(Operation operation, HandlerMethod method) {
        Filtered filtered = method.getMethodAnnotation(Filtered.class);
        if (filtered != null) {
            add(operation, "filter", text().description(filtered.value()), false);
        }
        for (MethodParameter parameter : method.getMethodParameters()) {
            if (parameter.getParameterType() == Sorting.class) {
                addOrder(
                        operation,
                        ResolvableType.forMethodParameter(parameter)
                                .getGeneric()
                                .toClass());
            } else if (FromQuery.class.isAssignableFrom(parameter.getParameterType())) {
                addFields(operation, parameter.getParameterType());
            }
            if (hasOffset(parameter.getParameterType())) {
                addContentRange(operation);
            }
        }
    }

    @SuppressWarnings("unchecked") // the schema's type parameter is that of its values alone
    private static void addFields(Operation operation, Class<?> type) {
        Schema<?> query = ModelConverters.getInstance(true).readAllAsResolvedSchema(type).schema;
        var required = Optional.ofNullable(query.getRequired()).orElse(List.of());
        if (query.getProperties() != null) { // else all are hidden
            query.getProperties().forEach((name, schema) -> add(operation, name, schema, required.contains(name)));
        }
    }

    private static void addOrder(Operation operation, Class<?> columns) {
        var names = Arrays.stream(columns.getEnumConstants())
                .map(column -> Sorting.wordOf((Enum<?>) column))
                .toList();
        add(operation, "order_column", oneOf(names).description("Counts with order_type only."), false);
        var direction = oneOf(List.of("asc", "desc")).description("Direction; counts with order_column only.");
        add(operation, "order_type", direction, false);
    }

    private static Schema<?> text() {
        return new JsonSchema().typesItem("string");
    }

    private static Schema<?> oneOf(List<String> words) {
        Schema<?> schema = text();
        SchemaRefinement.values(schema, words);
        return schema;
    }

    private static void add(Operation operation, String name, Schema<?> schema, boolean required) {
        var documented = Optional.ofNullable(operation.getParameters()).orElse(List.of()).stream()
                .map(Parameter::getName);
        if (documented.noneMatch(name::equals)) {
            operation.addParametersItem(
                    new QueryParameter().name(name).schema(schema).required(required ? true : null));
        }
    }

    private static boolean hasOffset(Class<?> type) {
        return type == OffsetPage.class
                || type.isRecord()
                        && Arrays.stream(type.getRecordComponents())
                                .anyMatch(component -> component.getType() == OffsetPage.class);
    }

    private static void addContentRange(Operation operation) {
        Objects.requireNonNull(operation.getResponses().get("200"))
                .addHeaderObject(
                        HttpHeaders.CONTENT_RANGE,
                        new Header()
                                .description("Offset, items of this page and items in all, such as 0-1/1.")
                                .style(Header.StyleEnum.SIMPLE)
                                .schema(text().example("0-1/1")));
    }
}
