package io.swremu.app.openapi;

import io.swagger.v3.core.util.AnnotationsUtils;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Contact;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import io.swremu.edition.enterprise.instance.InPath;
import io.swremu.edition.shared.access.Requires;
import io.swremu.identity.caller.Authenticated;
import io.swremu.identity.directory.Caller;
import io.swremu.platform.list.FromQuery;
import io.swremu.platform.web.PublicAddress;
import java.util.List;
import java.util.function.Supplier;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the OpenAPI document says beyond the controllers: who we are, and how to authenticate. */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {
    private static final String JSON = "application/json";
    private static final String TOKEN = "X-Auth-Token";
    private static final String TOKEN_EXPLAINED =
            "An IAM token. In open mode, which is the default, any value will do, such as `test`. In strict mode it is"
                    + " the header `X-Subject-Token` in the answer of `POST /v3/auth/tokens`.";
    private static final String ABOUT = """
            A local emulator of Huawei Cloud SWR (SoftWare Repository for Container).

            Press *Authorize* first and enter a token; in open mode, which is the default, any value will do, such as \
            `test`. Then unfold an operation and press *Try it out*. `CreateNamespace` comes first: image repositories \
            belong to an organization.

            A repository's name may have `/` in it; in a path write `$` for each.
            """;

    static {
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(Caller.class, Authenticated.class, PublicAddress.class, FromQuery.class)
                .addAnnotationsToIgnore(Requires.class, InPath.class)
                .addResponseWrapperToIgnore(Supplier.class);
    }

    @Bean
    OpenAPI document(ObjectProvider<BuildProperties> build) {
        var version =
                build.stream().map(BuildProperties::getVersion).findFirst().orElse("development");
        return new OpenAPI()
                .info(new Info()
                        .title("SWR emulator")
                        .description(ABOUT)
                        .contact(new Contact().name("The developers of the SWR emulator"))
                        .version(version)
                        .license(new License().name("Apache-2.0").url("https://www.apache.org/licenses/LICENSE-2.0")))
                .tags(Groups.inOrder())
                .servers(List.of(new Server().url("/"))) // relative: the document works behind any mapped port
                .components(new Components()
                        .addSecuritySchemes(
                                TOKEN,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.APIKEY)
                                        .in(SecurityScheme.In.HEADER)
                                        .name(TOKEN)
                                        .description(TOKEN_EXPLAINED)));
    }

    @Bean
    OperationCustomizer ownOperations() {
        var descriptions = new Descriptions("openapi/operations.properties");
        return (operation, method) -> {
            if (method.getBeanType().getPackageName().startsWith("io.swremu")) {
                var credentials = Credentials.of(method);
                operation.setSecurity(security(credentials));
                NamesInPath.document(operation, method);
                NamesInPath.documentInstance(operation, method);
                FieldsAnywhere.document(operation, method);
                ListArguments.document(operation, method);
                DocumentedErrors.add(operation, method, credentials);
                operation.setDescription(descriptions.of(operation.getOperationId()));
                refineParameters(operation);
            }
            return operation;
        };
    }

    private static List<SecurityRequirement> security(Credentials credentials) {
        var token = new SecurityRequirement().addList(TOKEN);
        return switch (credentials) {
            case NONE -> List.of(); // an empty list, and not none, says that there is nothing to prove
            case OPTIONAL -> List.of(token, new SecurityRequirement());
            case NEEDED -> List.of(token);
        };
    }

    /**
     * A parameter that is declared by its name alone is a text; one that may be absent is never sent as null, and has no
     * example: Swagger UI would send that, and a search for what is not there finds nothing.
     */
    private static void refineParameters(Operation operation) {
        if (operation.getParameters() == null) {
            return;
        }
        for (var parameter : operation.getParameters()) {
            if (parameter.getSchema() == null) {
                parameter.setSchema(new JsonSchema().typesItem("string"));
            }
            var schema = AnnotationsUtils.clone(parameter.getSchema(), true); // other operations may share it
            parameter.setSchema(schema);
            if (schema.getTypes() != null) {
                schema.getTypes().remove("null");
            }
            if (parameter.getDescription() == null) { // Swagger UI does not show that of the schema
                parameter.setDescription(schema.getDescription());
            }
            schema.setDescription(null);
            if (!Boolean.TRUE.equals(parameter.getRequired())) {
                parameter.setExample(null);
                schema.setExample(null);
                schema.setExampleSetFlag(false);
            }
        }
    }
}
