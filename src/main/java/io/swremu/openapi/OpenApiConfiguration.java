package io.swremu.openapi;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import io.swremu.iam.Authenticated;
import io.swremu.iam.Caller;
import io.swremu.web.PublicAddress;
import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;
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

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class, Authenticated.class, PublicAddress.class);
    }

    @Bean
    OpenAPI document(ObjectProvider<BuildProperties> build) {
        var version =
                build.stream().map(BuildProperties::getVersion).findFirst().orElse("development");
        return new OpenAPI()
                .info(new Info()
                        .title("SWR emulator")
                        .description("A local emulator of Huawei Cloud SWR (SoftWare Repository for Container).")
                        .version(version)
                        .license(new License().name("Apache-2.0").url("https://www.apache.org/licenses/LICENSE-2.0")))
                .servers(List.of(new Server().url("/"))) // relative: the document works behind any mapped port
                .components(new Components()
                        .addSecuritySchemes(
                                TOKEN,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.APIKEY)
                                        .in(SecurityScheme.In.HEADER)
                                        .name(TOKEN)
                                        .description("An IAM token.")));
    }

    /** An answer without fields is an empty object, and is shown as one. */
    @Bean
    OpenApiCustomizer emptyObjects() {
        return document -> document.getComponents().getSchemas().values().stream()
                .filter(schema -> schema.getTypes() == null && schema.get$ref() == null)
                .forEach(schema -> schema.addType("object"));
    }

    @Bean
    OperationCustomizer errorsAndCredentials() {
        return (operation, method) -> {
            if (method.getBeanType().getPackageName().startsWith("io.swremu")) {
                var credentials = Credentials.of(method);
                if (credentials != Credentials.NONE) {
                    operation.addSecurityItem(new SecurityRequirement().addList(TOKEN));
                }
                if (credentials == Credentials.OPTIONAL) {
                    operation.addSecurityItem(new SecurityRequirement());
                }
                DocumentedErrors.add(operation, method, credentials);
                typeParameters(operation);
            }
            return operation;
        };
    }

    /** A parameter that is declared by its name alone is a text; one that may be absent is never sent as null. */
    private static void typeParameters(Operation operation) {
        if (operation.getParameters() != null) {
            for (var parameter : operation.getParameters()) {
                if (parameter.getSchema() == null) {
                    parameter.setSchema(new JsonSchema().typesItem("string"));
                } else if (parameter.getSchema().getTypes() != null) {
                    parameter.getSchema().getTypes().remove("null");
                }
            }
        }
    }
}
