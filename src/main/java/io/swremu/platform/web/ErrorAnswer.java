package io.swremu.platform.web;

import java.util.Map;
import org.springframework.http.HttpStatusCode;

/**
 * An error as it goes out.
 *
 * @param status of the answer
 * @param headers further headers that the API has in each of its answers
 * @param body is written as JSON
 */
public record ErrorAnswer(HttpStatusCode status, Map<String, String> headers, Object body) {}
