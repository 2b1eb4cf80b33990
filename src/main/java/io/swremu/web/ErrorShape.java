package io.swremu.web;

import org.springframework.http.HttpStatus;

/**
 * How the errors of an API look that has not the service's envelope, where no controller of it is involved: unknown paths,
 * what filters refuse, and what the container refuses by itself.
 */
public interface ErrorShape {

    /** Whether a path, as it came, belongs to the API. */
    boolean covers(String path);

    /** The body of an error, which becomes JSON. */
    Object body(HttpStatus status, String path);
}
