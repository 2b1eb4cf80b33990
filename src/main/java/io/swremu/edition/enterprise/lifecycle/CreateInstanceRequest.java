package io.swremu.edition.enterprise.lifecycle;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swremu.edition.enterprise.instance.InstanceOrder;
import io.swremu.edition.enterprise.request.FreeText;
import io.swremu.edition.enterprise.resourcetag.ResourceTag;
import io.swremu.platform.error.ErrorCode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Body of CreateInstance.
 *
 * @param vpcId any text: there is no network service here
 * @param subnetId any text
 * @param projectId the project of the network
 * @param enterpriseProjectId {@code 0} for the default one
 * @param description absent: empty
 * @param resourceTags at most 20
 * @param obsEncrypt whether the storage is encrypted; shown nowhere
 * @param encryptType {@code gm} or empty
 * @param obsBucketName a bucket of one's own; absent: the service makes one
 * @param obsEncKmsKeyId the key, if the storage is encrypted and the service's own
 * @param enableIntranetAccess whether there is an internal endpoint from the start; absent: yes
 */
@Schema(name = "CreateInstanceRequestBody")
public record CreateInstanceRequest(
        @Schema(example = "test-1", minLength = 3, maxLength = 64, pattern = InstanceName.PATTERN) @NotNull
        String name,

        @Schema(examples = "", maxLength = FreeText.MAX_LENGTH) @FreeText @Nullable
        String description,

        @Schema(
                example = "swr.ee.professional",
                allowableValues = {"swr.ee.basic", "swr.ee.professional"})
        @NotNull
        @Pattern(regexp = "swr\\.ee\\.(?:basic|professional)")
        String spec,

        @Schema(example = "62e9c1d4-0f2c-4f8b-b3a5-1a2b3c4d5e6f", minLength = 1, maxLength = FreeText.MAX_LENGTH)
        @JsonProperty("vpc_id")
        @NotEmpty
        @FreeText
        String vpcId,

        @Schema(example = "bda6a1b2-5d21-4cf0-9c5e-aa21b35c9d10", minLength = 1, maxLength = FreeText.MAX_LENGTH)
        @JsonProperty("subnet_id")
        @NotEmpty
        @FreeText
        String subnetId,

        @Schema(example = "459f3b9c2f1d4a0e8d7c6b5a49382716", minLength = 1, maxLength = 64)
        @JsonProperty("project_id")
        @NotEmpty
        @Size(max = 64)
        @FreeText
        String projectId,

        @Schema(example = "postPaid", allowableValues = "postPaid")
        @JsonProperty("charge_mode")
        @NotNull
        @Pattern(regexp = "postPaid")
        String chargeMode,

        @Schema(example = "0", minLength = 1, maxLength = 64)
        @JsonProperty("enterprise_project_id")
        @NotEmpty
        @Size(max = 64)
        @FreeText
        String enterpriseProjectId,

        @JsonProperty("resource_tags") @Nullable List<@NotNull @Valid ResourceTag> resourceTags,

        @Schema(example = "false", defaultValue = "false") @JsonProperty("obs_encrypt") @Nullable
        Boolean obsEncrypt,

        @Schema(
                examples = "",
                allowableValues = {"gm", ""})
        @JsonProperty("encrypt_type")
        @Pattern(regexp = "(?:gm)?")
        @Nullable
        String encryptType,

        @Schema(examples = "", maxLength = FreeText.MAX_LENGTH) @JsonProperty("obs_bucket_name") @FreeText @Nullable
        String obsBucketName,

        @Schema(example = "true", defaultValue = "true") @JsonProperty("enable_intranet_access") @Nullable
        Boolean enableIntranetAccess,

        @Schema(examples = "", maxLength = FreeText.MAX_LENGTH) @JsonProperty("obs_enc_kms_key_id") @FreeText @Nullable
        String obsEncKmsKeyId) {

    /**
     * What is asked for.
     *
     * @throws io.swremu.platform.error.SwrException {@link ErrorCode#PARAMETER_INVALID} for a key without encryption, or for a
     *     bucket of one's own
     */
    InstanceOrder ordered() {
        boolean encrypted = Objects.requireNonNullElse(obsEncrypt, false);
        String bucket = Objects.requireNonNullElse(obsBucketName, "");
        String key = Objects.requireNonNullElse(obsEncKmsKeyId, "");
        if (!key.isEmpty() && (!encrypted || !bucket.isEmpty())) {
            throw ErrorCode.PARAMETER_INVALID.toException(
                    "obs_enc_kms_key_id needs obs_encrypt, and no obs_bucket_name");
        }
        return new InstanceOrder(
                name,
                Objects.requireNonNullElse(description, ""),
                spec,
                chargeMode,
                enterpriseProjectId,
                projectId,
                vpcId,
                subnetId,
                bucket,
                encrypted,
                Objects.requireNonNullElse(encryptType, ""),
                key,
                Objects.requireNonNullElse(enableIntranetAccess, true));
    }

    /** The tags that it is created with. */
    List<ResourceTag> tags() {
        return Objects.requireNonNullElse(resourceTags, List.of());
    }
}
