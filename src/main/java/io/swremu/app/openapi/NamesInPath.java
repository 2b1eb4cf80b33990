package io.swremu.app.openapi;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.parameters.PathParameter;
import io.swremu.edition.shared.access.Requires;
import io.swremu.edition.shared.namespace.NamespaceName;
import io.swremu.edition.shared.repository.GrantedRepository;
import io.swremu.edition.shared.repository.RepositoryName;
import org.springframework.web.method.HandlerMethod;

/** Documents the names in the path of an organization or a repository that a controller takes as a {@link Requires} parameter. */
final class NamesInPath {
    private NamesInPath() {}

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
