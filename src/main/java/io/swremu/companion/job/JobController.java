package io.swremu.companion.job;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.swremu.companion.api.JobOperations;
import io.swremu.companion.api.JobRequest;
import io.swremu.companion.api.JobResult;
import io.swremu.platform.error.ErrorCode;
import io.swremu.platform.error.Refuses;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Background work, for tests in whatever language. */
@RestController
@Tag(name = "Emulator")
class JobController {
    private final JobOperations jobs;

    JobController(JobOperations jobs) {
        this.jobs = jobs;
    }

    @PostMapping("/_swr/jobs/run")
    @Operation(operationId = "RunJobs", summary = "Does background work now")
    @Refuses({
        ErrorCode.NOT_AUTHENTICATED,
        ErrorCode.OPERATION_FORBIDDEN,
        ErrorCode.PARAMETER_INVALID,
        ErrorCode.STATE_REPLACED
    })
    JobResult run(@RequestBody(required = false) @Nullable JobRequest request) {
        return jobs.runJobs(Objects.requireNonNullElseGet(request, JobRequest::all));
    }
}
