package io.swremu.iam.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.swremu.iam.AccountDirectory;
import io.swremu.iam.Authenticated;
import io.swremu.iam.Project;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists the caller's projects and account. An account has one project for each region, so these lists are short. */
@RestController
@Tag(name = "IAM")
class ProjectController {
    private final AccountDirectory directory;

    ProjectController(AccountDirectory directory) {
        this.directory = directory;
    }

    @GetMapping("/v3/projects")
    @Operation(operationId = "KeystoneListProjects", summary = "Lists the projects of the caller's account")
    @IamRefuses(HttpStatus.BAD_REQUEST)
    ProjectList projects(
            @Parameter(hidden = true) Authenticated caller,
            @Parameter(description = "Exact name of a project, which is its region")
                    @RequestParam(required = false)
                    @Nullable
                    String name,
            @Parameter(description = "Id of the account; another than the own finds nothing")
                    @RequestParam(name = "domain_id", required = false)
                    @Nullable
                    String domainId,
            @Parameter(description = "Id of the account, under which all projects are")
                    @RequestParam(name = "parent_id", required = false)
                    @Nullable
                    String parentId,
            @Parameter(description = "true finds all, false none") @RequestParam(required = false) @Nullable
                    Boolean enabled,
            @Parameter(description = "true finds none, false all")
                    @RequestParam(name = "is_domain", required = false)
                    @Nullable
                    Boolean isDomain,
            @Parameter(description = "Page, the first is 1") @RequestParam(defaultValue = "1") int page,
            @Parameter(description = "Rows of a page, at most 5000")
                    @RequestParam(name = "per_page", defaultValue = "5000")
                    int perPage) {
        if (page < 1 || perPage < 1 || perPage > 5000) {
            throw IamException.invalid("page must be at least 1, per_page 1 to 5000.");
        }
        Stream<ProjectView> matching = directory.projects(caller.user()).stream()
                .map(ProjectView::of)
                .filter(project -> name == null || name.equals(project.name()))
                .filter(project -> domainId == null || domainId.equals(project.domainId()))
                .filter(project -> parentId == null || parentId.equals(project.parentId()))
                .filter(project -> enabled == null || enabled == project.enabled())
                .filter(project -> isDomain == null || isDomain == project.isDomain());
        return new ProjectList(
                matching.skip((page - 1L) * perPage).limit(perPage).toList(), Links.self("/v3/projects"));
    }

    @GetMapping("/v3/auth/projects")
    @Operation(operationId = "KeystoneListAuthProjects", summary = "Lists the projects the caller may use")
    ProjectList authProjects(@Parameter(hidden = true) Authenticated caller) {
        var projects =
                directory.projects(caller.user()).stream().map(ProjectView::of).toList();
        return new ProjectList(projects, Links.self("/v3/auth/projects"));
    }

    @GetMapping("/v3/auth/domains")
    @Operation(operationId = "KeystoneListAuthDomains", summary = "Lists the caller's account")
    DomainList domains(
            @Parameter(hidden = true) Authenticated caller,
            @Parameter(description = "Exact name of the account") @RequestParam(required = false) @Nullable
                    String name) {
        var user = caller.user();
        var domains = Stream.of(user)
                .filter(own -> name == null || name.equals(own.domainName()))
                .map(own -> new DomainView(
                        own.domainId(), own.domainName(), true, "", Links.self("/v3/domains/" + own.domainId())))
                .toList();
        return new DomainList(domains, Links.self("/v3/auth/domains"));
    }

    /** Answer of the project lists. */
    record ProjectList(List<ProjectView> projects, Links links) {}

    /** A project. */
    record ProjectView(
            @Schema(example = "5b7f1d20c3e84a6f9d0e2c4b6a8f1e3d")
            String id,

            @Schema(example = "cn-north-4") String name,

            @Schema(example = "9f8e7d6c5b4a39281706f5e4d3c2b1a0") @JsonProperty("domain_id")
            String domainId,

            @Schema(example = "9f8e7d6c5b4a39281706f5e4d3c2b1a0") @JsonProperty("parent_id")
            String parentId,

            @Schema(example = "false") @JsonProperty("is_domain")
            boolean isDomain,

            @Schema(example = "true") boolean enabled,
            @Schema(examples = "") String description,
            Links links) {

        static ProjectView of(Project project) {
            return new ProjectView(
                    project.id(),
                    project.region(),
                    project.domainId(),
                    project.domainId(),
                    false,
                    true,
                    "",
                    Links.self("/v3/projects/" + project.id()));
        }
    }

    /** Answer of the account list. */
    record DomainList(List<DomainView> domains, Links links) {}

    /** An account. */
    record DomainView(
            @Schema(example = "9f8e7d6c5b4a39281706f5e4d3c2b1a0")
            String id,

            @Schema(example = "test") String name,
            @Schema(example = "true") boolean enabled,
            @Schema(examples = "") String description,
            Links links) {}
}
