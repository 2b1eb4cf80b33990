package io.swremu.edition.enterprise.instance;

import io.swremu.identity.directory.Caller;
import io.swremu.platform.error.ErrorCode;
import io.swremu.platform.error.Refuses;

/**
 * The project that a path names, which is the caller's.
 *
 * @param id as in the path
 * @param caller who asks, in the region of the project
 */
@Refuses({ErrorCode.PARAMETER_INVALID, ErrorCode.OPERATION_FORBIDDEN})
public record GrantedProject(String id, Caller caller) {}
