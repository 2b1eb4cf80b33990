package io.swremu.edition.enterprise.job;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.swremu.edition.enterprise.instance.GrantedProject;
import io.swremu.edition.enterprise.instance.InPath;
import io.swremu.edition.enterprise.request.FreePage;
import io.swremu.platform.error.ErrorCode;
import io.swremu.platform.error.Refuses;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The operations on jobs. */
@RestController
@RequestMapping("/v2/{project_id}/jobs")
@Tag(name = "Enterprise Edition: Jobs")
class InstanceJobController {
    private final InstanceJobs jobs;

    InstanceJobController(InstanceJobs jobs) {
        this.jobs = jobs;
    }

    @GetMapping
    @Operation(operationId = "ListInstanceJobs", summary = "Lists the jobs of a project")
    JobList list(@InPath GrantedProject project, JobSearch search, FreePage page) {
        return jobs.list(project, search, page);
    }

    @GetMapping("/{job_id}")
    @Operation(operationId = "ShowInstanceJob", summary = "Shows a job")
    @Refuses(ErrorCode.RESOURCE_NOT_FOUND)
    JobView show(@InPath GrantedProject project, @PathVariable("job_id") String id) {
        return jobs.show(project, id);
    }

    @DeleteMapping("/{job_id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "DeleteInstanceJob", summary = "Deletes the record of a job that is over")
    @Refuses({ErrorCode.RESOURCE_NOT_FOUND, ErrorCode.REQUEST_INVALID})
    void delete(@InPath GrantedProject project, @PathVariable("job_id") String id) {
        jobs.delete(project, id);
    }
}
