package io.swremu.companion.door;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.swremu.companion.api.ServerHealth;
import io.swremu.companion.api.ServerInfo;
import io.swremu.platform.error.ErrorCode;
import io.swremu.platform.error.Refuses;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the server says of itself. */
@RestController
@Tag(name = "Emulator")
class ServerController {
    private final ServerState server;

    ServerController(ServerState server) {
        this.server = server;
    }

    @GetMapping("/_swr/health")
    @Operation(operationId = "ShowHealth", summary = "Whether the server is ready")
    @Refuses({ErrorCode.NOT_AUTHENTICATED, ErrorCode.OPERATION_FORBIDDEN})
    ServerHealth health() {
        return server.health();
    }

    @GetMapping("/_swr/info")
    @Operation(operationId = "ShowInfo", summary = "Version, mode, features and options of the server")
    @Refuses({ErrorCode.NOT_AUTHENTICATED, ErrorCode.OPERATION_FORBIDDEN})
    ServerInfo info() {
        return server.info();
    }
}
