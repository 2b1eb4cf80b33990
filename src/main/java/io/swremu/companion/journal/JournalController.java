package io.swremu.companion.journal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.swremu.companion.api.ApiSurface;
import io.swremu.companion.api.InvalidInputException;
import io.swremu.companion.api.JournalEntry;
import io.swremu.companion.api.JournalFilter;
import io.swremu.companion.api.JournalWait;
import io.swremu.platform.error.ErrorCode;
import io.swremu.platform.error.Refuses;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What clients have sent. */
@RestController
@Tag(name = "Emulator: Journal")
class JournalController {
    private static final long USUAL_WAIT_MS = 10_000;
    private static final Set<String> PARAMETERS =
            Set.of("operation", "method", "path", "status", "account", "surface", "since", "after", "limit");

    private final Journal journal;

    JournalController(Journal journal) {
        this.journal = journal;
    }

    @GetMapping("/_swr/journal")
    @Operation(operationId = "ListJournal", summary = "Lists the newest requests and their answers")
    @Refuses({ErrorCode.NOT_AUTHENTICATED, ErrorCode.OPERATION_FORBIDDEN, ErrorCode.PARAMETER_INVALID})
    List<JournalEntry> list(
            @RequestParam(required = false) @Parameter(description = "The operation's id") @Nullable String operation,
            @RequestParam(required = false) @Parameter(description = "The HTTP method") @Nullable String method,
            @RequestParam(required = false)
                    @Parameter(description = "The path; `*` stands for any text without a slash, `**` for any text")
                    @Nullable
                    String path,
            @RequestParam(required = false) @Parameter(description = "The HTTP status of the answer") @Nullable
                    Integer status,
            @RequestParam(required = false) @Parameter(description = "The name of the caller's account") @Nullable
                    String account,
            @RequestParam(required = false) @Parameter(description = "The API") @Nullable String surface,
            @RequestParam(required = false)
                    @Parameter(description = "Requests that came at this time or later, such as 2026-03-04T05:06:07Z")
                    @Nullable
                    String since,
            @RequestParam(required = false)
                    @Parameter(description = "Requests behind the one with this number")
                    @Nullable
                    Long after,
            @RequestParam(required = false)
                    @Parameter(description = "How many at most, 1 to 1,000; otherwise 100")
                    @Nullable
                    Integer limit,
            HttpServletRequest request) {
        refuseUnknown(request);
        return journal.journal(new JournalFilter(
                operation, method, path, status, account, surface(surface), time(since), after, limit));
    }

    @PostMapping("/_swr/journal/await")
    @Operation(operationId = "AwaitJournal", summary = "Waits until matching requests have come")
    @Refuses({
        ErrorCode.NOT_AUTHENTICATED,
        ErrorCode.OPERATION_FORBIDDEN,
        ErrorCode.PARAMETER_MISSING,
        ErrorCode.PARAMETER_INVALID,
        ErrorCode.WAITED_IN_VAIN
    })
    List<JournalEntry> await(@RequestBody JournalWait wait) {
        return journal.awaitJournal(
                Objects.requireNonNullElseGet(wait.filter(), JournalFilter::any),
                Objects.requireNonNullElse(wait.count(), 1),
                Duration.ofMillis(Objects.requireNonNullElse(wait.timeoutMs(), USUAL_WAIT_MS)));
    }

    @DeleteMapping("/_swr/journal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "ClearJournal", summary = "Forgets all requests")
    @Refuses({ErrorCode.NOT_AUTHENTICATED, ErrorCode.OPERATION_FORBIDDEN})
    void clear() {
        journal.clearJournal();
    }

    /** A misspelled condition would match everything. */
    private static void refuseUnknown(HttpServletRequest request) {
        for (String name : request.getParameterMap().keySet()) {
            if (!PARAMETERS.contains(name)) {
                throw new InvalidInputException("there is no parameter " + name + "; known are "
                        + String.join(", ", new TreeSet<>(PARAMETERS)));
            }
        }
    }

    private static @Nullable ApiSurface surface(@Nullable String name) {
        if (name == null) {
            return null;
        }
        return Arrays.stream(ApiSurface.values())
                .filter(surface -> surface.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(() -> new InvalidInputException("surface must be one of "
                        + String.join(
                                ", ",
                                Arrays.stream(ApiSurface.values())
                                        .map(surface -> surface.name().toLowerCase(Locale.ROOT))
                                        .toList())));
    }

    private static @Nullable Instant time(@Nullable String text) {
        try {
            return text == null ? null : Instant.parse(text);
        } catch (DateTimeParseException invalid) {
            throw new InvalidInputException("since must be a time such as 2026-03-04T05:06:07Z");
        }
    }
}
