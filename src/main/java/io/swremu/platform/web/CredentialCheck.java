package io.swremu.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Checks one kind of credentials. The door asks it before a controller sees the request. */
public interface CredentialCheck {
    /** The kind. */
    Surface.Credentials kind();

    /**
     * Finds out who sends a request, and {@linkplain CurrentRequest#enter enters} it. Whatever is thrown is answered in
     * the envelope of the API.
     *
     * @param request its body, if buffered, can be read any number of times
     * @param response for headers that every answer of the API has
     * @return the request as it goes on, usually the same
     */
    HttpServletRequest check(HttpServletRequest request, HttpServletResponse response, CurrentRequest current)
            throws IOException;
}
