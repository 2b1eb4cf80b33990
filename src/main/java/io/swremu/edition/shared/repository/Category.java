package io.swremu.edition.shared.repository;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swremu.platform.error.ErrorCode;
import java.util.List;

/**
 * What kind of software a repository holds. The documents have {@code arm} where the SDK has {@code arms}: both are taken,
 * and stay as they are.
 */
@Schema(
        implementation = String.class,
        example = "linux",
        allowableValues = {"app_server", "linux", "framework_app", "database", "lang", "other", "windows", "arm", "arms"
        })
public record Category(String value) {
    private static final List<String> KNOWN =
            List.of("app_server", "linux", "framework_app", "database", "lang", "other", "windows", "arm", "arms");

    static final Category OTHER = new Category("other");

    /**
     * Checks the category.
     *
     * @throws io.swremu.platform.error.SwrException {@link ErrorCode#PARAMETER_INVALID} if there is no such category
     */
    public Category {
        if (!KNOWN.contains(value)) {
            throw ErrorCode.PARAMETER_INVALID.toException("category");
        }
    }
}
