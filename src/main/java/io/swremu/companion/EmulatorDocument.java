package io.swremu.companion;

import io.swagger.v3.oas.models.security.SecurityRequirement;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the OpenAPI document says of {@link EmulatorDoor}: an IAM token, which open mode does not need. */
@Configuration(proxyBeanMethods = false)
class EmulatorDocument {

    @Bean
    OperationCustomizer emulatorCredentials() {
        return (operation, method) -> method.getBeanType().getPackage() == EmulatorDocument.class.getPackage()
                ? operation
                        .addSecurityItem(new SecurityRequirement().addList("X-Auth-Token"))
                        .addSecurityItem(new SecurityRequirement())
                : operation;
    }
}
