package io.swremu.edition.enterprise.domain;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swremu.edition.enterprise.instance.Instance;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A domain name of an instance as clients see it.
 *
 * @param uid of the default one, the instance's id
 * @param type {@code default} or {@code custom}
 * @param certificateId absent for the default one
 */
@Schema(name = "DomainNameInfo")
record DomainNameView(
        @Schema(example = "2f1e9a84-9d41-11f0-98fa-0255ac1001c4")
        String uid,

        @Schema(example = "9f8e7d6c5b4a39281706f5e4d3c2b1a0") @JsonProperty("domain_id")
        String domainId,

        @Schema(example = "459f3b9c2f1d4a0e8d7c6b5a49382716") @JsonProperty("project_id")
        String projectId,

        @Schema(example = "729c5ab5-826f-11f0-98fa-0255ac1001c4") @JsonProperty("instance_id")
        String instanceId,

        @Schema(
                example = "custom",
                allowableValues = {DomainNameView.DEFAULT, DomainNameView.CUSTOM})
        String type,

        @Schema(example = "images.example.test") @JsonProperty("domain_name")
        String domainName,

        @Schema(example = "scs1554192131150")
        @JsonProperty("certificate_id")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        String certificateId,

        @Schema(example = "2026-03-04T05:06:07.08091Z") @JsonProperty("created_at")
        Instant createdAt,

        @Schema(example = "2026-03-04T05:06:07.08091Z") @JsonProperty("updated_at")
        Instant updatedAt) {
    static final String DEFAULT = "default";
    static final String CUSTOM = "custom";

    /** The name that an instance has from its start. */
    static DomainNameView ofDefault(Instance instance, String address) {
        return new DomainNameView(
                instance.id(),
                instance.domainId(),
                instance.projectId(),
                instance.id(),
                DEFAULT,
                address,
                null,
                instance.createdAt(),
                instance.createdAt());
    }

    static DomainNameView of(DomainName name, Instance instance) {
        return new DomainNameView(
                name.id(),
                instance.domainId(),
                instance.projectId(),
                instance.id(),
                CUSTOM,
                name.name(),
                name.certificateId(),
                name.createdAt(),
                name.updatedAt());
    }
}
