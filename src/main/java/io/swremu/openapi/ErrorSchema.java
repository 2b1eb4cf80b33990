package io.swremu.openapi;

import io.swagger.v3.core.converter.ModelConverters;
import io.swremu.web.ErrorResponse;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the error envelope among the schemas: no controller returns it, so it is found by nobody else. */
@Configuration(proxyBeanMethods = false)
class ErrorSchema {

    @Bean
    OpenApiCustomizer errorEnvelope() {
        return document -> ModelConverters.getInstance(true)
                .readAll(ErrorResponse.class)
                .forEach(document.getComponents()::addSchemas);
    }
}
