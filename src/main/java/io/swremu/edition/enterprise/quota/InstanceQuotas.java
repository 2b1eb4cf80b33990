package io.swremu.edition.enterprise.quota;

import io.swremu.platform.error.ErrorCode;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How many things an instance may hold: the numbers in the service's examples. ListInstanceStatistics shows all of them.
 * Those of namespaces, repositories and credentials are enforced; the others are so small that only who asks for it
 * should meet them.
 *
 * @param namespaces namespaces
 * @param repositories image repositories
 * @param credentials long-term credentials
 * @param internalEndpoints internal endpoints
 * @param triggers triggers
 * @param replicationPolicies rules of replication
 * @param replicationRegistries other registries for them
 * @param retentionPolicies rules of retention
 * @param signaturePolicies rules of signing
 * @param enforceAll whether the others are enforced, too
 */
@Validated
@ConfigurationProperties("swr.enterprise.quota")
public record InstanceQuotas(
        @DefaultValue("10000") @Min(0) int namespaces,
        @DefaultValue("5000") @Min(0) int repositories,
        @DefaultValue("500") @Min(0) int credentials,
        @DefaultValue("100") @Min(0) int internalEndpoints,
        @DefaultValue("5") @Min(0) int triggers,
        @DefaultValue("20") @Min(0) int replicationPolicies,
        @DefaultValue("2") @Min(0) int replicationRegistries,
        @DefaultValue("10") @Min(0) int retentionPolicies,
        @DefaultValue("10") @Min(0) int signaturePolicies,
        @DefaultValue("false") boolean enforceAll) {

    /**
     * Refuses one more of a kind if the quota is used up.
     *
     * @param used how many there are
     * @param quota how many there may be
     * @param kind for the error
     * @throws io.swremu.platform.error.SwrException {@link ErrorCode#OPERATION_FORBIDDEN}
     */
    public static void requireRoom(long used, int quota, String kind) {
        if (used >= quota) {
            throw ErrorCode.OPERATION_FORBIDDEN.toException("the quota of " + kind + " is " + quota);
        }
    }
}
