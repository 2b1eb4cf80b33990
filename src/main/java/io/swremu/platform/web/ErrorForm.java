package io.swremu.platform.web;

import io.swremu.platform.error.ErrorCode;

/**
 * How one of the APIs on this port writes an error that none of its controllers is involved in: one found by a filter or
 * by the web server itself. What no form is for is answered in the envelope of the management API.
 */
public interface ErrorForm {
    /** The API that writes its errors so. */
    Surface surface();

    /**
     * The answer of this API.
     *
     * @param code what is wrong, in the words of the management API
     * @param detail what is wrong in this request, without secrets; may be empty
     * @param path the path as the client sent it
     */
    ErrorAnswer answer(ErrorCode code, String detail, String path);
}
