package io.swremu.platform.web;

import io.swagger.v3.oas.annotations.Hidden;
import io.swremu.platform.error.ErrorCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.springframework.web.bind.annotation.RequestMethod;

/**
 * An operation of the service that the emulator does not have. The gateway knows its path, so it is refused with the code
 * of the service and not with the gateway's. The table is {@code absent-operations.txt}.
 *
 * @param name its name in the SDKs
 * @param method its HTTP method
 * @param path its path; a segment that has one value only has it after a colon
 */
@Hidden
record AbsentOperation(String name, RequestMethod method, String path) {

    /** All of them. */
    static List<AbsentOperation> all() {
        try (InputStream table = AbsentOperation.class.getResourceAsStream("absent-operations.txt")) {
            String lines = new String(Objects.requireNonNull(table).readAllBytes(), StandardCharsets.UTF_8);
            return lines.lines().map(AbsentOperation::parse).toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static AbsentOperation parse(String line) {
        String[] parts = line.split(" ");
        return new AbsentOperation(parts[0], RequestMethod.valueOf(parts[1]), parts[2]);
    }

    /**
     * Refuses every request.
     *
     * @throws io.swremu.platform.error.SwrException {@link ErrorCode#URL_UNKNOWN}
     */
    void refuse() {
        throw ErrorCode.URL_UNKNOWN.toException(name + " is not emulated");
    }
}
