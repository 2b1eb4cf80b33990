package io.swremu.openapi;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import io.swremu.iam.Caller;
import io.swremu.iam.GatewayError;
import io.swremu.web.ErrorCode;
import io.swremu.web.ErrorResponse;
import io.swremu.web.ErrorWriter;
import io.swremu.web.PublicAddress;
import io.swremu.web.Refuses;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.method.HandlerMethod;

/** What the OpenAPI document says beyond the controllers: who we are, how to authenticate, and each error with an example. */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {
    private static final String JSON = "application/json";
    private static final String TOKEN = "X-Auth-Token";

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class, PublicAddress.class);
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
                boolean open = Arrays.stream(method.getMethodParameters())
                        .noneMatch(parameter -> parameter.getParameterType() == Caller.class);
                if (!open) {
                    operation.addSecurityItem(new SecurityRequirement().addList(TOKEN));
                }
                addErrors(operation, method, open);
                typeParameters(operation);
            }
            return operation;
        };
    }

    /** A parameter that is declared by its name alone is a text. */
    private static void typeParameters(Operation operation) {
        if (operation.getParameters() != null) {
            operation.getParameters().stream()
                    .filter(parameter -> parameter.getSchema() == null)
                    .forEach(parameter -> parameter.setSchema(new JsonSchema().typesItem("string")));
        }
    }

    private static void addErrors(Operation operation, HandlerMethod method, boolean open) {
        var codes = new ArrayList<ErrorCode>();
        var refuses = method.getMethodAnnotation(Refuses.class);
        if (refuses != null) {
            codes.addAll(Arrays.asList(refuses.value()));
        }
        if (operation.getRequestBody() != null) {
            codes.addAll(List.of(ErrorCode.INVALID_PARAMETER, ErrorCode.BODY_TYPE_INVALID, ErrorCode.BODY_TOO_LARGE));
        }
        if (!open) {
            var refusal = GatewayError.authentication("x-auth-token not found", "8080d377bffeb6d519b0567c09cebe6b");
            addError(operation, 401, refusal.code(), refusal.message(), refusal);
        }
        codes.add(ErrorWriter.failureOf(httpMethod(method)));
        codes.forEach(code ->
                addError(operation, code.status().value(), code.code(), code.message(), ErrorResponse.of(code, "")));
    }

    private static String httpMethod(HandlerMethod method) {
        return Objects.requireNonNull(method.getMethodAnnotation(RequestMapping.class))
                .method()[0]
                .name();
    }

    /** Adds an example of an error to those of its status; the schema is that of the first one. */
    private static void addError(Operation operation, int status, String code, String message, Record example) {
        ApiResponse response = operation
                .getResponses()
                .computeIfAbsent(Integer.toString(status), absent -> error(ErrorSchema.nameOf(example)));
        Objects.requireNonNull(response.getContent().get(JSON))
                .addExamples(code, new Example().summary(message).value(example));
        String listed = code + ": " + message;
        String before = response.getDescription();
        response.setDescription(before.isEmpty() ? listed : before + "\n\n" + listed);
    }

    private static ApiResponse error(String schema) {
        var reference = new Schema<>().$ref(schema);
        return new ApiResponse()
                .description("")
                .content(new Content().addMediaType(JSON, new MediaType().schema(reference)));
    }
}
