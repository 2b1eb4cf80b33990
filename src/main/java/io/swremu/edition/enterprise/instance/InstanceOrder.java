package io.swremu.edition.enterprise.instance;

import jakarta.persistence.Embeddable;

/**
 * What the creator of an instance asked for. Apart from the name nothing of it has an effect here: there is no network and
 * no object storage behind the emulator.
 *
 * @param description may be empty
 * @param spec such as {@code swr.ee.professional}
 * @param chargeMode {@code postPaid}
 * @param enterpriseProjectId {@code 0} for the default one
 * @param vpcProjectId the project of the network
 * @param obsBucketName the creator's own bucket; empty: one of the service
 * @param obsEncrypt whether the bucket is encrypted
 * @param encryptType {@code gm} or empty
 * @param obsEncKmsKeyId the key for that; may be empty
 * @param intranetAccess whether it has an internal endpoint from the start
 */
@Embeddable
public record InstanceOrder(
        String name,
        String description,
        String spec,
        String chargeMode,
        String enterpriseProjectId,
        String vpcProjectId,
        String vpcId,
        String subnetId,
        String obsBucketName,
        boolean obsEncrypt,
        String encryptType,
        String obsEncKmsKeyId,
        boolean intranetAccess) {}
