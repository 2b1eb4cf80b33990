package io.swremu.registry;

import io.swagger.v3.oas.annotations.Hidden;
import io.swremu.platform.web.EmptyObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers the first question of clients: is this a registry, and am I logged in? */
@Hidden
@RestController
class PingController {

    @GetMapping(RegistryPath.PING)
    EmptyObject ping() {
        return new EmptyObject();
    }
}
