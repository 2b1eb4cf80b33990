package io.swremu.app.openapi;

import io.swagger.v3.core.converter.ModelConverters;
import io.swremu.identity.iam.IamError;
import io.swremu.platform.error.ErrorResponse;
import io.swremu.platform.error.GatewayError;
import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the errors among the schemas: no controller returns them, so they are found by nobody else. */
@Configuration(proxyBeanMethods = false)
class ErrorSchema {

    @Bean
    OpenApiCustomizer errors() {
        return document -> List.of(ErrorResponse.class, GatewayError.class, IamError.Nested.class, IamError.Flat.class)
                .forEach(type ->
                        ModelConverters.getInstance(true).readAll(type).forEach(document.getComponents()::addSchemas));
    }

    /** Where the document has the schema of an error. */
    static String nameOf(Object error) {
        return "#/components/schemas/" + SchemaNames.nameOf(error.getClass());
    }
}
