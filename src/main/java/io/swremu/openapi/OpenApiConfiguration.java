package io.swremu.openapi;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
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
import io.swremu.web.PublicAddress;
import io.swremu.web.Refuses;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.HandlerMethod;

/** What the OpenAPI document says beyond the controllers: who we are, how to authenticate, and each error with an example. */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {
    private static final String TOKEN = "X-Auth-Token";

    /** Credentials are checked by the API gateway, before the service, and its errors have a form of their own. */
    private static final GatewayError REFUSED = new GatewayError(
            "Incorrect IAM authentication information: x-auth-token not found",
            "APIGW.0301",
            "b2a9f9a4a1d34f7cb7f2a7a3a5b0f6de");

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
            }
            return operation;
        };
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
            addError(operation, "401", REFUSED.code(), "Authentication failed.", REFUSED);
        }
        codes.add(ErrorCode.INTERNAL_ERROR);
        for (ErrorCode code : codes) {
            String status = Integer.toString(code.status().value());
            addError(operation, status, code.code(), code.message(), ErrorResponse.of(code, ""));
        }
    }

    private static void addError(Operation operation, String status, String code, String meaning, Record example) {
        ApiResponse response = operation
                .getResponses()
                .computeIfAbsent(
                        status,
                        absent -> new ApiResponse()
                                .description("")
                                .content(new Content()
                                        .addMediaType(
                                                "application/json",
                                                new MediaType()
                                                        .schema(new Schema<>()
                                                                .$ref(example.getClass()
                                                                        .getSimpleName())))));
        MediaType json = response.getContent().get("application/json");
        json.addExamples(code, new Example().summary(meaning).value(example));
        String listed = code + ": " + meaning;
        String before = response.getDescription();
        response.setDescription(before.isEmpty() ? listed : before + "\n\n" + listed);
    }
}
