package io.swremu.platform.error;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * The error codes of SWR that the emulator answers with. The first three digits of a code are its HTTP status, but for the
 * one that the gateway in front of the service has for paths it does not know: that code has a body of another form, too.
 * Codes and meanings are those of the service's published code list. A few are known from official clients only; those of
 * the statuses 408, 501 and 503, which the list does not have, are the emulator's own, and so are those of the gateway of
 * instances but {@code SWR.400003}. Which situation gets which code is
 * written down in {@code docs/fidelity.md}.
 */
public enum ErrorCode {
    RETENTION_NOT_FOUND("4000306", "The retention policy does not exist."),
    REQUEST_INVALID("4000014", "Invalid param"),
    PAGE_SIZE_INVALID("4000056", "The page size is invalid."),
    NAMESPACE_QUOTA_EXCEEDED("4000097", "The account has no room for another organization."),
    REPOSITORY_QUOTA_EXCEEDED("4000098", "The account has no room for another image repository."),
    TAG_QUOTA_EXCEEDED("4000099", "The image repository has no room for another tag."),
    FORM_INVALID("4001005", "The form cannot be read."),
    IS_PUBLIC_INVALID("4001009", "is_public must be true or false."),
    PARAMETER_MISSING("4001014", "A mandatory parameter is missing."),
    BODY_TYPE_INVALID("4001018", "The type of the request body is invalid."),
    QUERY_UNREADABLE("4001024", "The query parameters cannot be read."),
    PARAMETER_INVALID("4001025", "A parameter is invalid."),
    NAMESPACE_NAME_INVALID("4001028", "The organization name is invalid."),
    REPOSITORY_NAME_INVALID("4001029", "The image repository name is invalid."),
    FILTER_INVALID("4001035", "The filter is invalid."),
    DOMAIN_INVALID("4001041", "The account is invalid."),
    NAMESPACE_AUTH_INVALID("4001065", "The permission on the organization is invalid."),
    REPOSITORY_AUTH_INVALID("4001066", "The permission on the image repository is invalid."),
    USER_INVALID("4001067", "The user is invalid."),
    PERMIT_INVALID("4001091", "The permission parameter is invalid."),
    SYNC_RULE_NOT_FOUND("4001158", "The synchronization rule does not exist."),
    TAG_INVALID("4009021", "The tag is invalid."),
    ORDER_INVALID("4001096", "The sort order is invalid."),
    NOT_AUTHENTICATED("4010000", "Authentication failed."),
    NAMESPACE_FORBIDDEN("4037017", "No permission on the organization."),
    REPOSITORY_FORBIDDEN("4037018", "No permission on the image repository."),
    RESOURCE_FORBIDDEN("4037020", "No permission on the resources of the image repository."),
    OPERATION_FORBIDDEN("4039002", "The operation is not permitted."),
    REPOSITORY_NOT_FOUND("4040010", "The image repository does not exist."),
    NAMESPACE_GRANT_NOT_FOUND("4040078", "The user has no permission on the organization."),
    URL_UNKNOWN("4040083", "The URL is unknown."),
    API_UNKNOWN(
            "APIGW.0101", HttpStatus.NOT_FOUND, "The API does not exist or has not been published in the environment"),
    PERMISSION_NOT_FOUND("4040091", "The permission does not exist."),
    TRIGGER_NOT_FOUND("4040126", "Not found trigger"),
    TAG_NOT_FOUND("4041056", "The tag does not exist."),
    NAMESPACE_NOT_FOUND("4041061", "The organization does not exist."),
    NAMESPACE_NOT_EMPTY("4060074", "The organization still holds image repositories."),
    BODY_TOO_SLOW("4080001", "The request body did not arrive in time."),
    IMAGE_EXISTS("4090006", "The image already exists."),
    STATE_REPLACED(
            "SWREMU.4090001",
            HttpStatus.CONFLICT,
            "The state of the emulator was replaced while the request was in work."),
    BUSY("4090023", "The service is busy. Try again later."),
    NAMESPACE_EXISTS("4090060", "The organization already exists."),
    NAMESPACE_GRANT_EXISTS("4090076", "The user already has a permission on the organization."),
    PERMISSION_EXISTS("4090089", "The permission already exists."),
    BODY_TOO_LARGE("4131001", "The request body is too large."),
    DESCRIPTION_TOO_LONG("4131012", "The description is too long."),
    DELETE_FAILED("5000005", "The deletion failed."),
    READ_FAILED("5000007", "Reading failed."),
    UPDATE_FAILED("5000011", "The update failed."),
    CREATE_FAILED("5000046", "The creation failed."),
    INTERNAL_ERROR("5001101", "Internal error"),
    TRANSFER_ENCODING_UNSUPPORTED("5010001", "The transfer encoding is not supported."),
    OVERLOADED("5030001", "The service is overloaded. Try again later."),
    INSTANCE_REQUEST_INVALID("SWR.400003", HttpStatus.BAD_REQUEST, "Invalid parameters"),
    RESOURCE_NOT_FOUND("SWR.404001", HttpStatus.NOT_FOUND, "The resource does not exist."),
    RESOURCE_EXISTS("SWR.409001", HttpStatus.CONFLICT, "The resource already exists."),
    RESOURCE_IN_USE("SWR.412001", HttpStatus.PRECONDITION_FAILED, "The resource is still in use."),
    /** Of the emulator's own API: what an id names is not there. */
    NOT_THERE("SWREMU.4040001", HttpStatus.NOT_FOUND, "The emulator has nothing of that name."),
    /** Of the emulator's own API: what a client waited for has not happened. */
    WAITED_IN_VAIN("SWREMU.4080001", HttpStatus.REQUEST_TIMEOUT, "What was waited for has not happened in time.");

    private final String code;
    private final HttpStatus status;
    private final String message;

    /** A code of the service. */
    ErrorCode(String number, String message) {
        this("SVCSTG.SWR." + number, HttpStatus.valueOf(Integer.parseInt(number.substring(0, 3))), message);
    }

    ErrorCode(String code, HttpStatus status, String message) {
        this.code = code;
        this.status = status;
        this.message = message;
    }

    /** The code as clients see it, such as {@code SVCSTG.SWR.4090060}. */
    public String code() {
        return code;
    }

    /** A short English sentence; no client compares it. */
    public String message() {
        return message;
    }

    /** The status that goes with the code. */
    public HttpStatus status() {
        return status;
    }

    /**
     * What the enterprise edition answers instead: it has one code for all that is wrong with a request. Other codes, such
     * as those for what does not exist, are the same in both editions.
     */
    public ErrorCode inEnterpriseEdition() {
        return status == HttpStatus.BAD_REQUEST ? INSTANCE_REQUEST_INVALID : this;
    }

    /**
     * The body that goes with the code: the envelope of the service, or the flat form of the gateway.
     *
     * @param detail what is wrong in this request, without secrets; may be empty. The gateway's form has no place for it
     * @param requestId the value of {@code X-Request-Id}
     */
    public Object body(String detail, @Nullable String requestId) {
        return this == API_UNKNOWN
                ? new GatewayError(message, code, Objects.requireNonNullElse(requestId, ""))
                : ErrorResponse.of(this, detail);
    }

    /**
     * A new exception that makes the request end with this code.
     *
     * @param detail what is wrong in this request, without secrets; may be empty
     */
    public SwrException toException(String detail) {
        return new SwrException(this, detail);
    }
}
