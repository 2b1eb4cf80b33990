package io.swremu.edition.enterprise.repository;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swremu.edition.enterprise.instance.Instance;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Answer of ListAllInstanceRepositories. */
record ProjectRepositoryList(@JsonProperty("page_info") PageInfo pageInfo, List<Item> repositories) {

    /**
     * Where the list goes on.
     *
     * @param nextMarker absent on the last page
     */
    @Schema(name = "PageInfo")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PageInfo(
            @Schema(example = "3-37") @JsonProperty("next_marker") @Nullable
            String nextMarker) {}

    /** A repository with its instance. */
    @Schema(name = "RepositoryOfInstance")
    record Item(
            @JsonUnwrapped InstanceRepositoryItem repository,

            @Schema(example = "729c5ab5-826f-11f0-98fa-0255ac1001c4") @JsonProperty("instance_id")
            String instanceId,

            @Schema(example = "test-1") @JsonProperty("instance_name")
            String instanceName,

            @Schema(example = "swr:cn-north-4:9f8e7d6c5b4a39281706f5e4d3c2b1a0:repository:test-1/team/app/web")
            @JsonProperty("resource_urn")
            String resourceUrn) {

        static Item of(InstanceRepository repository, Instance instance) {
            String urn = String.join(":", "swr", instance.region(), instance.domainId(), "repository", instance.name());
            return new Item(
                    InstanceRepositoryItem.of(repository),
                    instance.id(),
                    instance.name(),
                    urn + "/" + repository.fullName());
        }
    }
}
