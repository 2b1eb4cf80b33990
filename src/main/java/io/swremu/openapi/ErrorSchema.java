package io.swremu.openapi;

import io.swagger.v3.core.converter.ModelConverters;
import io.swremu.iam.GatewayError;
import io.swremu.web.ErrorResponse;
import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the error envelopes among the schemas: no controller returns them, so they are found by nobody else. */
@Configuration(proxyBeanMethods = false)
class ErrorSchema {

    @Bean
    OpenApiCustomizer errorEnvelopes() {
        return document -> List.of(ErrorResponse.class, GatewayError.class)
                .forEach(envelope -> ModelConverters.getInstance(true)
                        .readAll(envelope)
                        .forEach(document.getComponents()::addSchemas));
    }
}
