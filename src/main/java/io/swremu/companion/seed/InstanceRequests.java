package io.swremu.companion.seed;

import io.swremu.companion.api.InstanceSeed;
import io.swremu.edition.enterprise.lifecycle.CreateInstanceRequest;
import io.swremu.edition.enterprise.namespace.CveAllowlistRequest;
import io.swremu.edition.enterprise.namespace.CveItem;
import io.swremu.edition.enterprise.namespace.NamespaceMetadata;
import io.swremu.edition.enterprise.namespace.Severity;
import io.swremu.edition.enterprise.namespace.TrueFalse;
import io.swremu.edition.enterprise.namespace.UpdateInstanceNamespaceRequest;
import io.swremu.edition.enterprise.resourcetag.ResourceTag;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The requests that would make what a seed says of an instance. */
final class InstanceRequests {
    /** What stands where a seed does not name a network or a certificate. */
    static final String ANY = "seed";

    static final String DEFAULT_SPEC = "swr.ee.professional";
    static final String DEFAULT_ENTERPRISE_PROJECT = "0";

    private InstanceRequests() {}

    /** @param projectId the project of the instance */
    static CreateInstanceRequest creation(InstanceSeed seed, String projectId) {
        return new CreateInstanceRequest(
                seed.name(),
                seed.description(),
                Objects.requireNonNullElse(seed.spec(), DEFAULT_SPEC),
                Objects.requireNonNullElse(seed.vpcId(), ANY),
                Objects.requireNonNullElse(seed.subnetId(), ANY),
                Objects.requireNonNullElse(seed.vpcProjectId(), projectId),
                "postPaid",
                Objects.requireNonNullElse(seed.enterpriseProjectId(), DEFAULT_ENTERPRISE_PROJECT),
                tags(seed.resourceTags()),
                false,
                null,
                seed.obsBucketName(),
                seed.enableIntranetAccess(),
                null);
    }

    static List<ResourceTag> tags(Map<String, String> tags) {
        return new TreeMap<>(tags)
                .entrySet().stream()
                        .map(tag -> new ResourceTag(tag.getKey(), tag.getValue()))
                        .toList();
    }

    static NamespaceMetadata metadata(InstanceSeed.Namespace seed) {
        return new NamespaceMetadata(
                text(seed.isPublic()),
                text(seed.autoScan()),
                text(seed.preventVul()),
                seed.severity() == null
                        ? null
                        : Severity.valueOf(seed.severity().toUpperCase(Locale.ROOT)));
    }

    private static @Nullable TrueFalse text(@Nullable Boolean value) {
        return value == null ? null : new TrueFalse(value);
    }

    static UpdateInstanceNamespaceRequest change(InstanceSeed.Namespace seed) {
        InstanceSeed.CveAllowlist list = seed.cveAllowlist();
        return new UpdateInstanceNamespaceRequest(
                metadata(seed),
                list == null
                        ? null
                        : new CveAllowlistRequest(
                                null,
                                null,
                                list.expiresAt(),
                                list.cveIds().stream().map(CveItem::new).toList()));
    }
}
