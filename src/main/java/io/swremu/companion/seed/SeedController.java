package io.swremu.companion.seed;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.swremu.companion.api.Seed;
import io.swremu.companion.api.SeedResult;
import io.swremu.platform.error.ErrorCode;
import io.swremu.platform.error.Refuses;
import io.swremu.platform.web.Surface;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Seeds over HTTP: YAML or JSON in, the same out. */
@RestController
@Tag(name = "Emulator")
class SeedController {
    private static final String SEED = Surface.SEED_PATH;
    private static final String YAML = "application/yaml";

    private final SeedService seeds;
    private final SeedReader reader;
    private final SeedWriter writer;

    SeedController(SeedService seeds, SeedReader reader, SeedWriter writer) {
        this.seeds = seeds;
        this.reader = reader;
        this.writer = writer;
    }

    @PostMapping(SEED)
    @Operation(
            operationId = "AddSeed",
            summary = "Adds what a seed describes",
            requestBody =
                    @RequestBody(
                            required = true,
                            content = {
                                @Content(mediaType = YAML, schema = @Schema(implementation = Seed.class)),
                                @Content(
                                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                                        schema = @Schema(implementation = Seed.class))
                            }))
    @Refuses({
        ErrorCode.PARAMETER_INVALID,
        ErrorCode.NOT_AUTHENTICATED,
        ErrorCode.OPERATION_FORBIDDEN,
        ErrorCode.STATE_REPLACED
    })
    SeedResult add(
            HttpServletRequest request,
            @RequestParam(required = false)
                    @Parameter(
                            description =
                                    "The account of organizations and instances that name none; absent: the first configured one",
                            example = "test")
                    @Nullable
                    String account)
            throws IOException {
        return with(request, document -> seeds.add(account == null ? document : document.ownedBy(account)));
    }

    @PutMapping(SEED)
    @Operation(
            operationId = "ReplaceBySeed",
            summary = "Replaces all that is there by a seed",
            requestBody =
                    @RequestBody(
                            required = true,
                            content = {
                                @Content(mediaType = YAML, schema = @Schema(implementation = Seed.class)),
                                @Content(
                                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                                        schema = @Schema(implementation = Seed.class))
                            }))
    @Refuses({
        ErrorCode.PARAMETER_INVALID,
        ErrorCode.NOT_AUTHENTICATED,
        ErrorCode.OPERATION_FORBIDDEN,
        ErrorCode.STATE_REPLACED
    })
    SeedResult replace(HttpServletRequest request) throws IOException {
        return with(request, seeds::replace);
    }

    private SeedResult with(HttpServletRequest request, Function<SeedDocument, SeedResult> work) throws IOException {
        SeedText text = SeedFiles.text(request.getInputStream().readAllBytes(), "the body");
        return work.apply(new SeedDocument(reader.read(text), text, null));
    }

    @GetMapping(
            value = SEED,
            produces = {YAML, MediaType.APPLICATION_JSON_VALUE})
    @Operation(operationId = "ExportSeed", summary = "Describes today's state as a seed")
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = YAML, schema = @Schema(implementation = Seed.class)),
                @Content(mediaType = MediaType.APPLICATION_JSON_VALUE, schema = @Schema(implementation = Seed.class))
            })
    @Refuses({
        ErrorCode.PARAMETER_INVALID,
        ErrorCode.NOT_AUTHENTICATED,
        ErrorCode.OPERATION_FORBIDDEN,
        ErrorCode.STATE_REPLACED
    })
    ResponseEntity<byte[]> export(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        boolean json = accept != null && accept.contains("json");
        Seed seed = seeds.exportSeed();
        byte[] body = json ? writer.json(seed) : writer.yaml(seed).getBytes(StandardCharsets.UTF_8);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, json ? MediaType.APPLICATION_JSON_VALUE : YAML)
                .body(body);
    }

    @GetMapping("/_swr/seed.schema.json")
    @Operation(operationId = "ShowSeedSchema", summary = "The JSON Schema of seeds, for editors")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(mediaType = "application/schema+json", schema = @Schema(type = "object", example = "{}")))
    @Refuses({ErrorCode.NOT_AUTHENTICATED, ErrorCode.OPERATION_FORBIDDEN})
    ResponseEntity<Resource> schema() {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "application/schema+json")
                .body(new ClassPathResource("seed.schema.json"));
    }
}
