package io.swremu.app.openapi;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.PathParameter;
import io.swremu.edition.enterprise.instance.InPath;
import io.swremu.edition.shared.access.Requires;
import io.swremu.edition.shared.namespace.NamespaceName;
import io.swremu.edition.shared.repository.GrantedRepository;
import io.swremu.edition.shared.repository.RepositoryName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.method.HandlerMethod;

/**
 * Documents the names in a path that a controller does not take itself: of an organization or a repository, which it takes
 * as a {@link Requires} parameter, and all before the last ones in the paths of instances, see {@link InPath}.
 */
final class NamesInPath {
    /** A variable that has one value only: {@code {resource_type:instances}}. */
    private static final Pattern ONE_VALUE = Pattern.compile("\\{(\\w+):(\\w+)}");

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)(?::(\\w+))?}");

    private static final Map<String, String> EXAMPLES = Map.of(
            "project_id", "459f3b9c2f1d4a0e8d7c6b5a49382716",
            "instance_id", "729c5ab5-826f-11f0-98fa-0255ac1001c4",
            "resource_id", "729c5ab5-826f-11f0-98fa-0255ac1001c4");

    private NamesInPath() {}

    /** The path that a method is mapped to, as the controller has it. */
    static String pathOf(HandlerMethod method) {
        var common = AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), RequestMapping.class);
        String start = common == null ? "" : common.path()[0];
        String[] own = Objects.requireNonNull(method.getMethodAnnotation(RequestMapping.class))
                .path();
        return own.length == 0 ? start : start + own[0];
    }

    /** A path in which variables with one value are that value. */
    static String filledIn(String path) {
        return ONE_VALUE.matcher(path).replaceAll("$2");
    }

    /** Documents what is before the last names in the path of an operation on instances. */
    static void documentInstance(Operation operation, HandlerMethod method) {
        if (Arrays.stream(method.getMethodParameters())
                .noneMatch(parameter -> parameter.hasParameterAnnotation(InPath.class))) {
            return;
        }
        List<Parameter> before = new ArrayList<>();
        List<Parameter> known = Objects.requireNonNullElse(operation.getParameters(), List.of());
        VARIABLE.matcher(pathOf(method)).results().forEach(variable -> {
            String name = variable.group(1);
            if (known.stream().noneMatch(parameter -> parameter.getName().equals(name))) {
                Schema<?> schema = new JsonSchema().typesItem("string");
                if (variable.group(2) != null) {
                    SchemaRefinement.values(schema, List.of(variable.group(2)));
                }
                before.add(new PathParameter().name(name).schema(schema).example(EXAMPLES.get(name)));
            }
        });
        before.addAll(known);
        operation.setParameters(before);
    }

    static void document(Operation operation, HandlerMethod method) {
        for (var parameter : method.getMethodParameters()) {
            if (parameter.hasParameterAnnotation(Requires.class)) {
                if (parameter.getParameterType() == GrantedRepository.class) {
                    addFirst(operation, "repository", RepositoryName.class);
                }
                addFirst(operation, "namespace", NamespaceName.class);
            }
        }
    }

    private static void addFirst(Operation operation, String name, Class<?> type) {
        var schema = ModelConverters.getInstance(true).readAllAsResolvedSchema(new AnnotatedType(type)).schema;
        var parameter = new PathParameter().name(name).schema(schema);
        if (operation.getParameters() == null) {
            operation.addParametersItem(parameter);
        } else {
            operation.getParameters().add(0, parameter);
        }
    }
}
