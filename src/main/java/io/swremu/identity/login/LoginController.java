package io.swremu.identity.login;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.swremu.identity.directory.Caller;
import io.swremu.identity.login.LoginService.Login;
import io.swremu.platform.time.Times;
import io.swremu.platform.web.PublicAddress;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The operations that hand out logins for the registry. They answer 200, unlike other creations. */
@RestController
@Tag(name = "Temporary Login Command")
class LoginController {
    private static final String COMMAND = "X-Swr-Dockerlogin";
    private static final String EXPIRY = "X-Swr-Expireat";

    /** The Java SDK finds it spelled like this only. */
    private static final String ENHANCED_EXPIRY = "x-swr-expireat";

    private final LoginService logins;

    LoginController(LoginService logins) {
        this.logins = logins;
    }

    @PostMapping("/v2/manage/utils/secret")
    @Operation(operationId = "CreateSecret", summary = "Creates a temporary docker login")
    @ApiResponse(
            responseCode = "200",
            headers = {
                @Header(name = COMMAND, description = "The command", schema = @Schema(type = "string")),
                @Header(name = EXPIRY, description = "When it ends", schema = @Schema(type = "string"))
            })
    ResponseEntity<Auths> createSecret(TemporaryLoginRequest request, Caller caller, PublicAddress address) {
        String region = request.project().orElse(caller.region());
        Login login = logins.createTemporary(caller, region, request.seconds());
        return answer(login, EXPIRY, Times.MICROSECONDS, address);
    }

    @PostMapping("/v2/manage/utils/authorizationtoken")
    @Operation(operationId = "CreateAuthorizationToken", summary = "Creates an enhanced docker login")
    @ApiResponse(
            responseCode = "200",
            headers = {
                @Header(name = COMMAND, description = "The command", schema = @Schema(type = "string")),
                @Header(name = ENHANCED_EXPIRY, description = "When it ends", schema = @Schema(type = "string"))
            })
    ResponseEntity<Auths> createAuthorizationToken(Caller caller, PublicAddress address) {
        return answer(logins.createEnhanced(caller), ENHANCED_EXPIRY, Times.MILLISECONDS, address);
    }

    private static ResponseEntity<Auths> answer(
            Login login, String expiry, DateTimeFormatter times, PublicAddress address) {
        String pair = login.user() + ":" + login.password();
        String auth = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
        String command = "docker login -u " + login.user() + " -p " + login.password() + " " + address.authority();
        return ResponseEntity.status(HttpStatus.OK)
                .header(COMMAND, command)
                .header(expiry, times.format(login.expiresAt()))
                .body(new Auths(Map.of(address.authority(), new AuthInfo(auth))));
    }

    /** Answer of both: what docker keeps in its configuration file, under the registry's address. */
    record Auths(
            @Schema(example = "{\"localhost:5080\":{\"auth\":\"Y24tbm9ydGgtNEB0ZXN0OnBhc3N3b3Jk\"}}")
            Map<String, AuthInfo> auths) {}

    /**
     * A login.
     *
     * @param auth base64 of {@code user:password}
     */
    record AuthInfo(
            @Schema(example = "Y24tbm9ydGgtNEB0ZXN0OnBhc3N3b3Jk")
            String auth) {
        /** Hides the password. */
        @Override
        public String toString() {
            return "AuthInfo";
        }
    }
}
