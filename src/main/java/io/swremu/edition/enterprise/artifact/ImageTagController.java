package io.swremu.edition.enterprise.artifact;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.swremu.edition.enterprise.instance.GrantedInstance;
import io.swremu.edition.enterprise.instance.InPath;
import io.swremu.edition.enterprise.repository.InstanceRepositories;
import io.swremu.edition.enterprise.request.AlignedPage;
import io.swremu.platform.error.ErrorCode;
import io.swremu.platform.error.Refuses;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The operations on the tags of images in instances. Their paths name no project. */
@RestController
@RequestMapping("/v2/instances/{instance_id}/namespaces/{namespace_name}/repositories/{repository_name}/tags")
@Tag(name = "Enterprise Edition: Artifacts")
class ImageTagController {
    private final InstanceRepositories repositories;
    private final ImageTagLists tags;
    private final ArtifactDeletion deletion;

    ImageTagController(InstanceRepositories repositories, ImageTagLists tags, ArtifactDeletion deletion) {
        this.repositories = repositories;
        this.tags = tags;
        this.deletion = deletion;
    }

    @GetMapping
    @Operation(operationId = "ListInstanceTags", summary = "Lists the tags of a repository")
    @Refuses({ErrorCode.NAMESPACE_NOT_FOUND, ErrorCode.REPOSITORY_NOT_FOUND})
    ImageTagList list(
            @InPath GrantedInstance instance,
            @PathVariable("namespace_name") String namespace,
            @PathVariable("repository_name") String repository,
            ImageTagSearch search,
            AlignedPage page) {
        return tags.page(repositories.require(instance.registryId(), namespace, repository), search, page);
    }

    @DeleteMapping("/{tag_name}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "DeleteInstanceTag", summary = "Deletes a tag; the artifact stays")
    @Refuses({ErrorCode.NAMESPACE_NOT_FOUND, ErrorCode.REPOSITORY_NOT_FOUND, ErrorCode.TAG_NOT_FOUND})
    void delete(
            @InPath GrantedInstance instance,
            @PathVariable("namespace_name") String namespace,
            @PathVariable("repository_name") String repository,
            @PathVariable("tag_name") String tag) {
        deletion.untag(repositories.require(instance.registryId(), namespace, repository), tag, instance.caller());
    }
}
