package io.swremu.tag;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Answer of ListRepoAccessories. @param accessories null when there are none, as in the live service */
record AccessoryPage(long total, @Nullable List<Accessory> accessories) {

    /** A signature of an image. */
    record Accessory(
            long id,
            @JsonProperty("domain_id") String domainId,
            @JsonProperty("namespace_name") String namespaceName,
            @JsonProperty("repo_name") String repositoryName,
            @JsonProperty("sig_tag") String signatureTag,
            @JsonProperty("sig_digest") String signatureDigest,
            @JsonProperty("target_digest") String targetDigest,
            long size,
            String type,
            @JsonProperty("created_at") Instant createdAt,
            @JsonProperty("updated_at") Instant updatedAt) {}
}
