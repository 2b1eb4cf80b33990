package io.swremu.identity.iam;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.swremu.identity.caller.Authenticated;
import io.swremu.identity.directory.AccountDirectory;
import io.swremu.identity.directory.Identity;
import io.swremu.identity.directory.Project;
import jakarta.validation.Valid;
import java.util.List;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
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
    ProjectList projects(@Parameter(hidden = true) Authenticated caller, @Valid @ParameterObject ProjectSearch search) {
        return new ProjectList(found(caller, search), Links.self("/v3/projects"));
    }

    @GetMapping("/v3/auth/projects")
    @Operation(operationId = "KeystoneListAuthProjects", summary = "Lists the projects the caller may use")
    @IamRefuses(HttpStatus.BAD_REQUEST)
    ProjectList authProjects(
            @Parameter(hidden = true) Authenticated caller, @Valid @ParameterObject ProjectSearch search) {
        return new ProjectList(found(caller, search), Links.self("/v3/auth/projects"));
    }

    private List<ProjectView> found(Authenticated caller, ProjectSearch search) {
        var projects =
                directory.projects(caller.user()).stream().map(ProjectView::of).toList();
        return search.of(projects, ProjectView::searched);
    }

    @GetMapping("/v3/auth/domains")
    @Operation(operationId = "KeystoneListAuthDomains", summary = "Lists the caller's account")
    @IamRefuses(HttpStatus.BAD_REQUEST)
    DomainList domains(@Parameter(hidden = true) Authenticated caller, @Valid @ParameterObject ProjectSearch search) {
        return new DomainList(
                search.of(List.of(DomainView.of(caller.user())), DomainView::searched), Links.self("/v3/auth/domains"));
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

        private ProjectSearch.Searched searched() {
            return new ProjectSearch.Searched(name, domainId, parentId, isDomain);
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
            Links links) {

        static DomainView of(Identity user) {
            return new DomainView(
                    user.domainId(), user.domainName(), true, "", Links.self("/v3/domains/" + user.domainId()));
        }

        private ProjectSearch.Searched searched() {
            return new ProjectSearch.Searched(name, id, "", true);
        }
    }
}
